import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './app/mantine.css';
import './app/tones.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(<App />);
