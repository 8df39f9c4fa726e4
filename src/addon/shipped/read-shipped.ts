/** The shipped example, read from the bundle's resource only when an empty workbook is prepared. */
import { type ShippedRoadmap, shippedShape } from "../../core/roadmap/shipped";

export function readShipped(): ShippedRoadmap {
  const content = HtmlService.createHtmlOutputFromFile("roadmap-2024").getContent();
  const json = content.slice(content.indexOf(">") + 1, content.lastIndexOf("</script>"));
  return shippedShape().parse(JSON.parse(json));
}
