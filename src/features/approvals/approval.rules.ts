import type { ApprovalState, ApprovalStepKind, ApprovalStepState, ApprovalWay } from '../../core/db/db.gen.ts'

export type Step = { id: string; position: number; kind: ApprovalStepKind; state: ApprovalStepState }
/** An 起案 as far as its course goes: `steps` are those of the round it is in. */
export type Life = { state: ApprovalState; way: ApprovalWay; round: number; steps: readonly Step[] }

export type StepAct = 'agree' | 'decide' | 'refuse' | 'return' | 'pullUp'
export type DrafterAct = 'amend' | 'takeBack' | 'withdraw'
export type Act =
  | { act: 'submit'; steps: readonly Omit<Step, 'state'>[] }
  | { act: StepAct; stepId: string }
  | { act: DrafterAct | 'enterPaper' | 'enterElsewhere' }

/** Why an act is not open; words in approvals.labels.ts. */
export type Hindrance =
  | 'closed'
  | 'circulating'
  | 'notCirculating'
  | 'notHere'
  | 'otherStep'
  | 'otherWay'
  | 'noDecider'
  | 'nothingBefore'
export type Outcome = { life: Life } | { hindrance: Hindrance }

export const closedStates: readonly ApprovalState[] = ['decided', 'refused', 'withdrawn']
/** With the drafter: it may be amended and submitted. */
export const withDrafter: readonly ApprovalState[] = ['draft', 'returned', 'takenBack']
const isClosed = ({ state }: Life): boolean => closedStates.includes(state)
const settled = ({ state }: Step): boolean => state === 'agreed' || state === 'decided' || state === 'pulledUp'

/** The first position that is not settled is where the paper lies; those of one position have it side by side (合議). */
function moveOn(steps: readonly Step[]): Step[] {
  const at = Math.min(...steps.filter((step) => !settled(step)).map(({ position }) => position))
  return steps.map((step) => (step.position === at && step.state === 'waiting' ? { ...step, state: 'here' } : step))
}

/** Nobody has it before them any more. */
const putDown = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (step.state === 'here' ? { ...step, state: 'waiting' } : step))

const mark = (steps: readonly Step[], id: string, state: ApprovalStepState): Step[] =>
  steps.map((step) => (step.id === id ? { ...step, state } : step))

/**
 * 起案 → 回議・合議 → 決裁, with 差戻し, 引戻し, 引上げ and 取下げ (事務決裁規程・文書取扱規程 of local bodies).
 * Says what an act makes of it, or why it is not open. Who may act is asked elsewhere.
 */
export function afterAct(life: Life, act: Act): Outcome {
  if (isClosed(life)) return { hindrance: 'closed' }
  switch (act.act) {
    case 'submit':
      return submitted(life, act.steps)
    case 'amend':
      return life.state === 'circulating' ? { hindrance: 'circulating' } : { life }
    case 'takeBack':
      return life.state === 'circulating'
        ? { life: { ...life, state: 'takenBack', round: life.round + 1, steps: putDown(life.steps) } }
        : { hindrance: 'notCirculating' }
    case 'withdraw':
      return { life: { ...life, state: 'withdrawn', steps: putDown(life.steps) } }
    case 'enterPaper':
    case 'enterElsewhere':
      return entered(life, act.act === 'enterPaper' ? 'paper' : 'elsewhere')
    default:
      return atStep(life, act.act, act.stepId)
  }
}

function submitted(life: Life, made: readonly Omit<Step, 'state'>[]): Outcome {
  if (life.state === 'circulating') return { hindrance: 'circulating' }
  const waiting = made.map((step): Step => ({ ...step, state: 'waiting' }))
  if (life.way !== 'here') return { life: { ...life, state: 'circulating', steps: waiting } }
  const last = Math.max(...made.map(({ position }) => position))
  const deciders = made.filter(({ kind }) => kind === 'decide')
  if (deciders.length !== 1 || made.filter(({ position }) => position === last).some(({ kind }) => kind !== 'decide'))
    return { hindrance: 'noDecider' }
  return { life: { ...life, state: 'circulating', steps: moveOn(waiting) } }
}

/** A decision taken on paper or in another system settles it from wherever it is; the paper may never have been submitted here. */
function entered(life: Life, way: ApprovalWay): Outcome {
  if (life.way !== way) return { hindrance: 'otherWay' }
  const steps = life.steps.map((step): Step => (step.kind === 'decide' ? { ...step, state: 'decided' } : step))
  return { life: { ...life, state: 'decided', steps: withDrafter.includes(life.state) ? life.steps : steps } }
}

function atStep(life: Life, act: StepAct, stepId: string): Outcome {
  if (life.way !== 'here') return { hindrance: 'otherWay' }
  if (life.state !== 'circulating') return { hindrance: 'notCirculating' }
  const step = life.steps.find(({ id }) => id === stepId)
  if (!step) return { hindrance: 'notHere' }
  if (act === 'pullUp') return pulledUp(life, step)
  if (step.state !== 'here') return { hindrance: 'notHere' }
  if (act === 'return')
    return {
      life: { ...life, state: 'returned', round: life.round + 1, steps: putDown(mark(life.steps, stepId, 'returned')) },
    }
  if ((act === 'agree') === (step.kind === 'decide')) return { hindrance: 'otherStep' }
  if (act === 'agree') return { life: { ...life, steps: moveOn(mark(life.steps, stepId, 'agreed')) } }
  const state = act === 'decide' ? 'decided' : 'refused'
  return { life: { ...life, state, steps: mark(life.steps, stepId, state) } }
}

/** Steps that 引上げ by the step leaves out: those before it that nobody has stamped. */
export const skippedBy = (life: Life, step: Pick<Step, 'position'>): Step[] =>
  life.steps.filter((one) => one.position < step.position && !settled(one))

function pulledUp(life: Life, step: Step): Outcome {
  if (step.state !== 'waiting') return { hindrance: 'nothingBefore' }
  const skipped = new Set(skippedBy(life, step).map(({ id }) => id))
  if (skipped.size === 0) return { hindrance: 'nothingBefore' }
  const steps = life.steps.map((one): Step => (skipped.has(one.id) ? { ...one, state: 'pulledUp' } : one))
  return { life: { ...life, steps: moveOn(steps) } }
}
