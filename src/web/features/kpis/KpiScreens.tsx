import { Route, Switch } from 'wouter'
import { NotFound } from '../../session/NotFound.tsx'
import { Entry } from './entry/Entry.tsx'
import { ImportNumbers } from './importing/ImportNumbers.tsx'
import { KpiDetail } from './KpiDetail.tsx'
import { Kpis } from './Kpis.tsx'
import { Sources } from './sources/Sources.tsx'

/** Everything below 关键指标: the table, one KPI, numbers by hand and from files, and where they come from by themselves. */
export function KpiScreens() {
  return (
    <Switch>
      <Route path="/campaigns/:campaignId/kpis">
        <Kpis />
      </Route>
      <Route path="/campaigns/:campaignId/kpis/entry">
        <Entry />
      </Route>
      <Route path="/campaigns/:campaignId/kpis/import">
        <ImportNumbers />
      </Route>
      <Route path="/campaigns/:campaignId/kpis/sources">
        <Sources />
      </Route>
      <Route path="/campaigns/:campaignId/kpis/:kpiId">{({ kpiId }) => <KpiDetail key={kpiId} kpiId={kpiId} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
