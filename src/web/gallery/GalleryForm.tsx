import { Checkbox } from '../kit/Checkbox.tsx'
import { ComboBox } from '../kit/ComboBox.tsx'
import { DateField } from '../kit/DateField.tsx'
import { FileDrop } from '../kit/FileDrop.tsx'
import { Form } from '../kit/Form.tsx'
import { NumberField } from '../kit/NumberField.tsx'
import { RadioGroup } from '../kit/RadioGroup.tsx'
import { Select, type Option } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { TextField } from '../kit/TextField.tsx'
import { useForm } from '../kit/use-form.ts'

const people: Option[] = [
  { value: 'p1', label: '佐伯 美緒', description: '総務課' },
  { value: 'p2', label: '川田 徹', description: '業務課' },
]
const levels: Option[] = [1, 2, 3].map((n) => ({ value: String(n), label: `機密性${n}` }))

const search = (text: string): Promise<Option[]> => Promise.resolve(people.filter(({ label }) => label.includes(text)))

type Values = {
  name: string
  note: string
  count: number | null
  level: string | null
  owner: Option | null
  medium: string | null
  day: string | null
  personal: boolean
  files: readonly File[]
}

const initial: Values = {
  name: '',
  note: '',
  count: 1200,
  level: null,
  owner: null,
  medium: 'paper',
  day: '2025-12-01',
  personal: true,
  files: [],
}

export const GalleryForm = () => {
  const form = useForm(initial)
  const refuse = () => {
    throw Object.assign(new Error('登録できませんでした。'), {
      status: 422,
      code: 'INVALID',
      data: { fields: { name: '同じ名前の資産があります。別の名前にしてください。', level: '区分を選んでください。' } },
    })
  }
  return (
    <Form form={form} onSubmit={refuse} submitLabel="登録する" onCancel={() => form.settle(initial)}>
      <TextField label="資産の名前" required description="台帳で見分けられる名前にします。" {...form.field('name')} />
      <Select label="機密性の区分" required options={levels} {...form.field('level')} />
      <ComboBox label="管理責任者" {...form.field('owner')} search={search} searchKey={['people']} />
      <DateField label="取得した日" {...form.field('day')} />
      <NumberField label="件数" unit="件" min={0} {...form.field('count')} />
      <RadioGroup
        label="媒体"
        inline
        {...form.field('medium')}
        options={[
          { value: 'paper', label: '紙' },
          { value: 'server', label: 'サーバー' },
        ]}
      />
      <Checkbox label="個人情報を含む" {...form.field('personal')} />
      <TextArea label="備考" {...form.field('note')} />
      <FileDrop
        label="根拠資料"
        accept={['.pdf', '.xlsx']}
        maxBytes={10 * 1024 ** 2}
        multiple
        {...form.field('files')}
      />
    </Form>
  )
}
