import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import {
  assessmentChange,
  assessmentRow,
  assetChange,
  assetPage,
  assetRow,
  levelChoices,
  newAssessment,
  newAsset,
  personalFile,
  personalFileKind,
} from './assets.schema.ts'

const id = z.uuid()

export const assetsContract = {
  ...registerEndpoints('/assets', 'Information assets'),
  list: endpoint({
    method: 'GET',
    path: '/assets',
    permission: 'registers.read',
    summary: 'Information assets in any medium, filtered, sorted and walked page by page; within reach',
    input: listInput,
    output: listOutput(assetRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/assets/{id}',
    permission: 'registers.read',
    summary: 'One asset with its classes and zones over time, its source and extracts',
    input: z.object({ id }),
    output: assetPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/assets',
    permission: 'registers.write',
    summary: 'Registers an asset; without a number it is given the next',
    input: newAsset,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/assets/{id}',
    permission: 'registers.write',
    summary: 'Changes an asset; another class, zone or place holds from today on',
    input: assetChange,
    output: z.object({}),
  }),
  levels: endpoint({
    method: 'GET',
    path: '/asset-levels',
    permission: 'registers.read',
    summary: 'The levels of confidentiality, integrity and availability in force, gravest first',
    input: z.object({}),
    output: levelChoices,
  }),
  files: endpoint({
    method: 'GET',
    path: '/personal-files',
    permission: 'registers.read',
    summary: '特定個人情報ファイル管理簿 or 個人情報ファイル簿 from the register of assets',
    input: z.object({ kind: personalFileKind.default('specific') }),
    output: z.array(personalFile),
  }),
  filesSheet: endpoint({
    method: 'GET',
    path: '/personal-files.xlsx',
    permission: 'registers.read',
    summary: 'The same as an Excel file',
    input: z.object({ kind: personalFileKind.default('specific') }),
    output: z.file(),
  }),
  assessments: endpoint({
    method: 'GET',
    path: '/impact-assessments',
    permission: 'registers.read',
    summary: '特定個人情報保護評価書 with their review dates, those due first',
    input: z.object({}),
    output: z.array(assessmentRow),
  }),
  createAssessment: endpoint({
    method: 'POST',
    path: '/impact-assessments',
    permission: 'registers.write',
    summary: 'Registers an impact assessment (番号法28条)',
    input: newAssessment,
    output: z.object({ id }),
  }),
  updateAssessment: endpoint({
    method: 'PATCH',
    path: '/impact-assessments/{id}',
    permission: 'registers.write',
    summary: 'Changes an impact assessment, its review date or the assets it is about',
    input: assessmentChange,
    output: z.object({}),
  }),
}
