/** Holds the address until the page is built. */
export function SignInPage() {
  return <h1>SignIn</h1>;
}
