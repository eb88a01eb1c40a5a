export const paperTypes = ['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.docx', '.xlsx', '.txt']
export const MOST_BYTES = 20 * 1024 ** 2
