export default {
  customScripts: ["scripts/signed-out"]
};
