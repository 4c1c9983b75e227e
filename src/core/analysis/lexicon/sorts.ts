type Sort = "organization" | "media" | "place" | "other";

const SORTS: Readonly<Record<Sort, string>> = {
  other:
    "ship vessel cruiser warship frigate destroyer ferry yacht submarine boat trawler tanker liner aircraft airplane plane jet helicopter drone spacecraft spaceship probe satellite rocket shuttle telescope rover lander robot missile film movie novel book memoir album song single play musical opera series sitcom show programme program game poem painting sculpture documentary episode sequel trilogy software browser app virus worm malware trojan drug vaccine painkiller antibiotic pesticide language dialect dog horse cat elephant panda racehorse species operation codenamed project comet asteroid planet hurricane typhoon cyclone storm trophy award prize aboard smartphone console car model protein gene tv-series blockbuster comedy thriller cartoon anime manga comic hit ballad anthem hymn edition version update exercise library protocol format file code server encryption chip processor display scan molecule strand sequence infection engine plug-in plugin stamp coin banknote monument statue",
  organization:
    "company firm band group party club team charity bank airline retailer manufacturer publisher organization organisation agency union university college school start-up startup label orchestra choir troupe gang militia insurer brewer automaker carmaker chipmaker supermarket carrier subsidiary conglomerate franchise think-tank thinktank pollster giant rivals champions developer network-operator watchdog non-profit nonprofit ngo producer maker brand collective network institute think-tank",
  media: "newspaper magazine broadcaster station channel newswire tabloid daily weekly blog journal broadsheet",
  place:
    "city town village suburb island province region district county river lake mountain volcano port neighborhood neighbourhood borough resort municipality hamlet settlement township peninsula valley bay beach harbour harbor airport stadium hotel prison hospital square street avenue road bridge park forest desert temple shrine monastery",
};

let sorts: ReadonlyMap<string, Sort> | undefined;

/** What a noun beside a name says that it is: “the ferry X”, “the X spacecraft”, “X, a village”. */
export function sortOf(noun: string): Sort | undefined {
  sorts ??= new Map(
    Object.entries(SORTS).flatMap(([sort, nouns]) => nouns.split(" ").map((word) => [word, sort as Sort] as const)),
  );
  return sorts.get(noun);
}
