// How OHIF finds StudyGate: same origin, same login (the session cookie goes with every request by itself).
window.PUBLIC_URL = '/viewer/';

window.config = {
  name: 'StudyGate',
  routerBasename: '/viewer',
  extensions: [],
  modes: [],
  // no guided tour over the images
  customizationService: [{ 'ohif.tours': { $set: [] } }],
  showStudyList: true,
  maxNumberOfWebWorkers: 3,
  showWarningMessageForCrossOrigin: false,
  showCPUFallbackMessage: true,
  showLoadingIndicator: true,
  strictZSpacingForVolumeViewport: true,
  groupEnabledModesFirst: true,
  showErrorDetails: 'production',
  // the worklist and the guide say what this product is for; the demo's dialog would cover the images
  investigationalUseDialog: { option: 'never' },
  maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 10 },

  whiteLabeling: {
    /** The way back to the worklist, where OHIF shows its own name. */
    createLogoComponentFn: React =>
      React.createElement(
        'a',
        { href: '/', title: 'Worklist', style: { display: 'flex', alignItems: 'center', gap: '8px' } },
        React.createElement('img', { src: '/viewer/login/icon.svg', alt: '', width: 24, height: 24 }),
        React.createElement('span', { style: { color: '#fff', fontWeight: 600 } }, 'StudyGate')
      ),
  },

  defaultDataSourceName: 'studygate',
  dataSources: [
    {
      namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
      sourceName: 'studygate',
      configuration: {
        friendlyName: 'StudyGate',
        name: 'studygate',
        qidoRoot: '/dicom-web',
        wadoRoot: '/dicom-web',
        wadoUriRoot: '/dicom-web',
        qidoSupportsIncludeField: true,
        supportsFuzzyMatching: true,
        supportsWildcard: true,
        imageRendering: 'wadors',
        thumbnailRendering: 'wadors',
        enableStudyLazyLoad: true,
        dicomUploadEnabled: false,
        omitQuotationForMultipartRequest: true,
        bulkDataURI: { enabled: true, relativeResolution: 'studies' },
      },
    },
  ],

  /** The session has ended: the page itself, asked again, leads to the sign-in and back. */
  httpErrorHandler: error => {
    if (error.status === 401) window.location.reload();
  },
};
