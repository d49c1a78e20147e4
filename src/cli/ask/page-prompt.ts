/** A page of text that stays until the reader goes back. */
import { createPrompt, isEnterKey, useEffect, useKeypress } from "@inquirer/core";

const wayBack = ["escape", "left", "q", "b", "t"];

export const pagePrompt = createPrompt<void, { readonly text: string }>((config, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (isEnterKey(key) || wayBack.includes(key.name)) done();
  });
  useEffect((readline) => {
    const stop = () => done();
    readline.on("close", stop);
    return () => readline.removeListener("close", stop);
  }, []);
  return config.text;
});
