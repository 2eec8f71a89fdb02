import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { BoardPage } from '../features/board/components/board-page.js';
import { SignInDialog } from '../features/session/components/sign-in-dialog.js';
import { Tools } from '../features/palette/components/tools.js';
import { useMe } from '../features/session/me-context.js';
import { TrainingBanner } from '../features/training/components/training-banner.js';
import { useLive } from '../live/use-live.js';
import { keyWatch } from '../scan/key-watch.js';
import { useLanguage } from '../words/language.js';
import { ConnectionLine } from './connection-line.js';
import { ErrorBoundary } from './error-boundary.js';
import { NotFound } from './not-found.js';
import { paths } from './paths.js';
import { ScanResolver } from './scan-resolver.js';
import css from './shell.module.css';
import { TopBar } from './top-bar.js';

const WorkPage = lazy(() =>
  import('../features/work/components/work-page.js').then((m) => ({ default: m.WorkPage })),
);
const DecisionPage = lazy(() =>
  import('../features/decision/components/decision-page.js').then((m) => ({
    default: m.DecisionPage,
  })),
);
const OrderPage = lazy(() =>
  import('../features/order/components/order-page.js').then((m) => ({ default: m.OrderPage })),
);
const BenchPage = lazy(() =>
  import('../features/bench/components/bench-page.js').then((m) => ({ default: m.BenchPage })),
);
const BenchForm = lazy(() =>
  import('../features/bench/components/bench-form.js').then((m) => ({ default: m.BenchForm })),
);
const AdministrationPage = lazy(() =>
  import('../features/administration/components/administration-page.js').then((m) => ({
    default: m.AdministrationPage,
  })),
);
const PasswordPage = lazy(() =>
  import('../features/session/components/password-page.js').then((m) => ({
    default: m.PasswordPage,
  })),
);
const SystemPage = lazy(() =>
  import('../features/system/components/system-page.js').then((m) => ({ default: m.SystemPage })),
);
const QualityPage = lazy(() =>
  import('../features/quality/components/quality-page.js').then((m) => ({
    default: m.QualityPage,
  })),
);
const PatientsPage = lazy(() =>
  import('../features/patients/components/patients-page.js').then((m) => ({
    default: m.PatientsPage,
  })),
);

/** What stands around every screen of a signed-in person. */
export function Shell() {
  const me = useMe();
  const { words } = useLanguage();
  const { pathname } = useLocation();
  const bench = pathname.startsWith(paths.bench);
  useLive(me.personId);
  useEffect(() => keyWatch.start(), []);
  return (
    <>
      <a className={css['skip']} href="#page">
        {words.shell.skip}
      </a>
      {bench ? null : <TopBar />}
      {me.training ? <TrainingBanner /> : null}
      <ConnectionLine />
      {bench ? null : <ScanResolver />}
      <main id="page" className={css['page']} tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense
            fallback={
              <Center mih={240}>
                <Loader role="progressbar" aria-label={words.shell.loading} />
              </Center>
            }
          >
            <Routes>
              <Route path="/" element={<BoardPage />} />
              <Route path="/work" element={<WorkPage />} />
              <Route path="/quality" element={<QualityPage />} />
              <Route path="/patients" element={<PatientsPage />} />
              <Route path="/administration" element={<AdministrationPage />} />
              <Route path="/password" element={<PasswordPage />} />
              <Route path="/system" element={<SystemPage />} />
              <Route path="/bench" element={<BenchPage />} />
              <Route path="/bench/:orderId/:command" element={<BenchForm />} />
              <Route path="/orders/:orderId" element={<OrderPage />} />
              <Route path="/orders/:orderId/decide/:command" element={<DecisionPage />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Tools />
      <SignInDialog />
    </>
  );
}
