import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import type { Mapping, Reading } from './importCalls.ts'

type Question = Reading['questions'][number]

/** What the file can't decide: 1/6 is a day in June or in January. Nothing of it is stored before it is answered. */
export function Questions({ reading, onMapping }: { reading: Reading; onMapping: (mapping: Mapping) => void }) {
  const words = useKpiWords()
  return reading.questions.map((question) => (
    <Banner
      key={`${question.code} ${question.heading}`}
      tone="warning"
      title={question.sentence}
      actions={answersTo(question, reading.mapping).map(([answer, mapping]) => (
        <Button key={answer} small onClick={() => onMapping(mapping)}>
          {words.answers[answer]}
        </Button>
      ))}
    />
  ))
}

type Answer = keyof ReturnType<typeof useKpiWords>['answers'] & string

function answersTo({ code, heading }: Question, mapping: Mapping): [Answer, Mapping][] {
  switch (code) {
    case 'dayOrder':
      return [
        ['dmy', { ...mapping, dayOrder: 'dmy' }],
        ['mdy', { ...mapping, dayOrder: 'mdy' }],
      ]
    case 'decimalMark':
      return [
        ['point', { ...mapping, decimalMark: 'point' }],
        ['comma', { ...mapping, decimalMark: 'comma' }],
      ]
    case 'fractionOrPercent':
      return [
        ['fraction', { ...mapping, fractions: [...mapping.fractions, heading] }],
        ['percentage', { ...mapping, percentages: [...mapping.percentages, heading] }],
      ]
  }
}
