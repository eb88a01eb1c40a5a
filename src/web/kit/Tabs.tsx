import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export type TabItem = { id: string; label: string; count?: number; content: ReactNode }

type TabsProps = { label: string; items: readonly TabItem[]; selected: string; onSelect: (id: string) => void }

/** Views of one thing. Which one is open belongs into the address, so that a link leads to it. */
export const Tabs = ({ label, items, selected, onSelect }: TabsProps) => (
  <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
    <TabList aria-label={label} className="no-print flex gap-1 overflow-x-auto border-b border-line p-1 pb-0">
      {items.map((item) => (
        <Tab
          key={item.id}
          id={item.id}
          className="focus-inset rounded-t-6 border-b-4 border-transparent px-4 py-1.5 whitespace-nowrap hover:bg-solid-gray-50 data-selected:border-main data-selected:font-700 data-selected:text-main forced-colors:border-[Canvas] forced-colors:data-selected:border-[Highlight]"
        >
          {item.label}
          {item.count !== undefined && <span className="ml-1.5 text-sm font-400 text-ink-soft">{item.count}</span>}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel key={item.id} id={item.id} className="pt-4">
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
