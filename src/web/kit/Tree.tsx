import type { ReactNode } from 'react'
import { Button, Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'

export type TreeNode = { id: string; label: string; detail?: ReactNode; children?: readonly TreeNode[] }

type TreeProps = {
  label: string
  nodes: readonly TreeNode[]
  selected?: string | null
  onSelect?: (id: string) => void
  /** Open at the start; all of them when left out. */
  openIds?: readonly string[]
}

const branchIds = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => (node.children?.length ? [node.id, ...branchIds(node.children)] : []))

/** A hierarchy of units or roles: arrows walk and open, Home and End jump, letters find, Enter selects. */
export const Tree = ({ label, nodes, selected = null, onSelect, openIds }: TreeProps) => (
  <AriaTree
    aria-label={label}
    selectionMode={onSelect ? 'single' : 'none'}
    selectionBehavior="replace"
    disallowEmptySelection
    selectedKeys={selected === null ? [] : [selected]}
    onSelectionChange={(keys) => keys !== 'all' && [...keys].forEach((key) => onSelect?.(String(key)))}
    defaultExpandedKeys={openIds ?? branchIds(nodes)}
    className="outline-none"
  >
    {nodes.map((node) => (
      <Branch key={node.id} node={node} depth={0} />
    ))}
  </AriaTree>
)

const Branch = ({ node, depth }: { node: TreeNode; depth: number }) => {
  const t = useText(kitLabels)
  return (
    <TreeItem
      id={node.id}
      textValue={node.label}
      className="group focus-inset rounded-4 py-1 pr-2 hover:bg-solid-gray-50 data-selected:bg-chosen data-selected:font-700 data-selected:shadow-[inset_4px_0_var(--color-main)]"
    >
      <TreeItemContent>
        <span className="flex items-center gap-1" style={{ paddingInlineStart: `${depth * 1.25 + 0.5}rem` }}>
          {node.children?.length ? (
            <Button
              slot="chevron"
              aria-label={t('expand')}
              className="size-6 shrink-0 rounded-4 text-sm text-main group-data-expanded:rotate-90"
            >
              <span aria-hidden="true">▶</span>
            </Button>
          ) : (
            <span className="size-6 shrink-0" />
          )}
          <span>{node.label}</span>
          {node.detail && <span className="ml-auto text-sm font-400 text-ink-soft">{node.detail}</span>}
        </span>
      </TreeItemContent>
      {node.children?.map((child) => (
        <Branch key={child.id} node={child} depth={depth + 1} />
      ))}
    </TreeItem>
  )
}
