/** Members that Google documents and the type package lacks. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface ScriptApp {
      /** https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String) */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
}
