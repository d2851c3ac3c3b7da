import type { CallInput, CallOutput } from '../../shared/contract/calls';
import type { BodyState } from '../../shared/contract/summary';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { NavItem } from '../ui/NavItem';
import { toneOf } from './tones';

const VIEWS = ['bodies', 'sums', 'charts', 'compare'] as const;

interface SideListProps {
  overview: CallOutput<'summary.overview'>;
  filter: Omit<CallInput<'summary.overview'>, 'year'>;
  view: (typeof VIEWS)[number];
  onView: (view: (typeof VIEWS)[number]) => void;
  onGroup: (group: string | null) => void;
  onState: (state: BodyState | null) => void;
  onSettings: () => void;
  onLibrary: () => void;
}

/** The left column of 汇总: what is looked at, the groups, the states; a state chosen twice is let go. */
export function SideList(props: SideListProps) {
  const { overview, filter, view } = props;
  return (
    <nav className="side-nav" aria-label={SUMMARY_TEXTS.views}>
      <h2>{SUMMARY_TEXTS.views}</h2>
      {VIEWS.map((each) => (
        <NavItem key={each} mark="▸" current={each === view} onPress={() => props.onView(each)}>
          {SUMMARY_TEXTS.viewNames[each]}
        </NavItem>
      ))}
      <h2>{SUMMARY_TEXTS.groups}</h2>
      <NavItem mark="▸" current={filter.group === null} onPress={() => props.onGroup(null)}>
        {SUMMARY_TEXTS.all} {overview.bodies}
      </NavItem>
      {overview.groups.map(({ group, bodies }) => (
        <NavItem key={group} mark="" current={filter.group === group} onPress={() => props.onGroup(group)}>
          {group} {bodies}
        </NavItem>
      ))}
      <h2>{SUMMARY_TEXTS.states}</h2>
      {overview.states
        .filter(({ state, bodies }) => bodies > 0 || state === filter.state)
        .map(({ state, bodies }) => (
          <NavItem
            key={state}
            mark={SUMMARY_TEXTS.stateMarks[state]}
            tone={toneOf(state)}
            current={filter.state === state}
            onPress={() => props.onState(filter.state === state ? null : state)}
          >
            {SUMMARY_TEXTS.stateNames[state]} {bodies}
          </NavItem>
        ))}
      <h2>&nbsp;</h2>
      <NavItem mark="⚙" onPress={props.onSettings}>
        {SUMMARY_TEXTS.settings}
      </NavItem>
      <NavItem mark="☰" onPress={props.onLibrary}>
        {SUMMARY_TEXTS.library}
      </NavItem>
    </nav>
  );
}
