/** A panel or dialog of the add-on in its sandboxed frame, with google.script carried over by messages. */
import { useEffect, useRef } from "preact/hooks";
import type { FromFrame, ToFrame } from "../frame/messages";

export function Frame(props: {
  frame: string;
  title: string;
  onRun: (functionName: string, args: unknown[]) => Promise<{ ok: boolean; value: string }>;
  onClose: () => void;
  onFocusGrid: () => void;
}) {
  const element = useRef<HTMLIFrameElement>(null);
  const handlers = useRef(props);
  handlers.current = props;

  useEffect(() => {
    const listen = async (event: MessageEvent<FromFrame>) => {
      const target = element.current?.contentWindow;
      if (!target || event.source !== target) return;
      const message = event.data;
      if (message.kind === "close") handlers.current.onClose();
      if (message.kind === "focus") handlers.current.onFocusGrid();
      if (message.kind !== "run") return;
      const answer = await handlers.current.onRun(message.functionName, message.args);
      const back: ToFrame = { kind: "result", id: message.id, ...answer };
      // The frame has no origin of its own, so none can be named.
      target.postMessage(back, "*");
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, []);

  return <iframe ref={element} title={props.title} src={`/frame/${props.frame}`} />;
}
