// Camunda's own sign-in form has no part in StudyGate: who is signed out goes to StudyGate's.
const leave = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/');
  }
};
window.addEventListener('hashchange', leave);
leave();

export default [];
