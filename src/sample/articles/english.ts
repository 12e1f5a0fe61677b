import { figure, h2, note, ol, p, quote, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const BOARD = "Editorial Board";

/** Translations; pictures keep their keys and take the English alternative text. */
export const english: readonly SampleArticle[] = [
  {
    key: "en-mooring-before-strong-wind",
    language: "en",
    translationOf: "neo-dau-tau-thuyen-truoc-gio-manh",
    section: "moi-truong",
    title: "Strong wind at sea: check your moorings, boats under 12 m stay in harbour",
    lead: "Coastal waters have strong wind and waves of 2–3 m. Small boats must not go out; boats at Vạn Chài harbour are to be secured again, and nobody should sleep on board.",
    body: [
      p(
        "So far 91 of the commune's 94 fishing boats are at anchor in Vạn Chài harbour. The other three are in a neighbouring port and in contact with the commune's duty desk. No damage has been reported.",
      ),
      h2("Mooring safely"),
      ol(
        "Point the bow into the main wind; use at least two anchors and two lines to the bollards.",
        "Put tyres or fenders between boats and keep at least 3 m apart.",
        "Lower booms and masts; stow nets and drums.",
        "Stop engines, disconnect batteries, close gas bottles and pump out the engine room.",
        "Leave the boat and tell the harbour office how many people came ashore.",
      ),
      warning(
        "Do not go to the sea wall to watch the waves and do not swim. In distress at sea call 112 or the commune's duty desk, 0000 000 111.",
      ),
      p(
        "Forecasts are on the website of the [national weather service](https://nchmf.gov.vn) and on the commune's loudspeakers at 5:00, 11:00 and 17:00 every day.",
      ),
    ],
    tags: ["weather", "fishing boats"],
    byline: "Civil Defence Command of the commune",
    picture: { picture: "bien-dong", caption: "Strong wind and high waves along the coast." },
    published: { hoursAgo: 1 },
    hot: { order: 1, hours: 36 },
  },
  {
    key: "en-road-to-con-cat",
    language: "en",
    translationOf: "duong-dinh-trong-con-cat",
    section: "thoi-su",
    title: "Đình Trong – Cồn Cát road more than 70% complete, to open before the rainy season",
    lead: "The 2.4 km road from the commune centre to Cồn Cát has its base and drains, and the first asphalt is being laid. Because 46 households gave land, the road grows from 3.5 to 6 m wide at no cost for clearance.",
    body: [
      p(
        "Two crews are at work this week: one compacts the crushed stone base, the other lays the first layer of asphalt. The Economic Office puts progress at **71%**, about ten days ahead of plan.",
      ),
      h2("Land given by residents"),
      p(
        "The villages held nine meetings. In all, 46 households gave 1,870 m², mostly gardens and front yards, and 12 took down and rebuilt their own walls.",
      ),
      quote(
        "A wider road keeps our children safe on the way to school, and our goods fetch a better price.",
        "Head of Đình Trong Village",
      ),
      table(
        "Progress by section",
        ["Section", "Length", "Base", "Drains", "Asphalt"],
        ["Commune office – Đình Trong", "650 m", "Done", "Done", "Under way"],
        ["Đình Trong – Covered Bridge", "820 m", "Done", "Done", "Not yet"],
        ["Covered Bridge – Cồn Cát", "930 m", "85%", "60%", "Not yet"],
      ),
      note("Lorries over 5 tonnes use the Bãi Dương dike road from 7:00 to 17:00."),
    ],
    tags: ["roads", "public investment"],
    byline: BOARD,
    picture: { picture: "lam-duong", caption: "Road works in Đình Trong Village." },
    published: { hoursAgo: 3 },
    featured: { order: 1 },
  },
  {
    key: "en-vaccination-days",
    language: "en",
    translationOf: "tiem-chung-mo-rong",
    section: "giao-duc-y-te",
    title: "This month's vaccination days: a time for each village, so that nobody waits long",
    lead: "The health station vaccinates children under 24 months and pregnant women over a day and a half. Every village has its own time; children whose vaccination is postponed get a new appointment.",
    body: [
      table(
        "Times by village, {{date:+7}} and {{date:+8}}",
        ["Time", "Villages"],
        ["First day, 7:30–9:00", "Đình Trong, Đình Ngoài, Chợ Bến"],
        ["First day, 9:00–10:30", "Vạn Chài, Cồn Cát, Bãi Dương"],
        ["First day, 13:30–15:30", "Đồng Sen, Tân Lập, Giếng Ngọc"],
        ["Second day, 7:30–9:30", "Núi Yên, Cầu Ngói, Đồng Lúa"],
        ["Second day, 9:30–11:00", "Postponed vaccinations and pregnant women"],
      ),
      h2("Please bring and tell us"),
      ul(
        "The vaccination record book or the child's identity number.",
        "Any fever, medicine, allergy or earlier reaction to a vaccine.",
      ),
      h2("Afterwards"),
      ul(
        "Stay at the station for 30 minutes.",
        "Watch your child at home for 24–48 hours, above all at night.",
        "Put nothing on the place of the injection.",
      ),
      warning(
        "High fever above 39°C, trouble breathing, convulsions or refusing to feed: go to a doctor at once. Ambulance: 115.",
      ),
    ],
    tags: ["vaccination", "children", "health"],
    byline: "Commune Health Station",
    picture: { picture: "tiem-chung", caption: "Vaccines are kept in a cold box with a thermometer." },
    published: { hoursAgo: 7 },
    hot: { order: 2, hours: 168 },
  },
  {
    key: "en-communal-house-festival",
    language: "en",
    translationOf: "le-hoi-dinh-ben-lua",
    section: "van-hoa-xa-hoi",
    title: "Getting ready for the Bến Lụa festival: old rites kept, more room for children",
    lead: "This year's festival at the communal house lasts three days, with a water procession on the river, ceremonies, boat races and a country market. It is to be safe, frugal and free of throw-away plastic.",
    body: [
      p(
        "The communal house honours those who founded the village, dug the channel and taught weaving. The festival brings home those who live far away, and every village takes part.",
      ),
      figure("dinh-lang", "The communal house and its lotus pond."),
      table(
        "Programme",
        ["Day", "Morning", "Afternoon", "Evening"],
        ["First", "Opening of the house, water procession", "Human chess, cake making", "Folk songs in the yard"],
        ["Second", "Main ceremony", "Boat races", "Night of floating lanterns"],
        ["Third", "Country market, silk weaving", "Traditional games for children", "Closing ceremony"],
      ),
      ul(
        "Free parking at the lower secondary school.",
        "First aid and a meeting point for lost children in the left wing.",
        "Stalls show their prices and use plates and cups that can be washed.",
      ),
      p("Teams register with the Culture and Society Office by {{date:+12}}."),
    ],
    tags: ["festival", "heritage"],
    byline: "Culture and Society Office",
    picture: { picture: "dinh-lang", caption: "The communal house of Bến Lụa." },
    published: { daysAgo: 2, time: "08:30" },
    featured: { order: 2 },
  },
  {
    key: "en-silk-weavers",
    language: "en",
    translationOf: "lua-ben-lua-ocop",
    section: "kinh-te",
    title: "Bến Lụa silk: 24 young weavers return to the loom",
    lead: "Two years after the craft was revived, the silk cooperative keeps 58 looms at work; 24 of its weavers are under 35. A set of scarf, cloud-pattern silk and embroidered bag is being prepared for certification.",
    body: [
      p(
        "Weaving grew up around the river wharf that gave the commune its name, where merchants once loaded silk. At one time only four looms were left. A class in the commune's cultural house brought the craft back to the young.",
      ),
      figure("det-lua", "A weaver at her loom."),
      h2("From cocoon to cloth"),
      ul(
        "Eleven hectares of mulberry by the river, bought under contract.",
        "Dyes from tubers, leaves and bark; waste water settles before it leaves the workshop.",
        "Every roll has a code: who wove it, from which silk, dyed on which day.",
      ),
      p(
        "The Economic Office helps with packaging, labels and an online shop. Visitors are welcome at the workshop on weekday mornings.",
      ),
    ],
    tags: ["silk", "crafts", "cooperative"],
    byline: BOARD,
    picture: { picture: "det-lua", caption: "Silk dyed with natural colours dries in the workshop." },
    published: { daysAgo: 5, time: "14:25" },
    featured: { order: 3 },
  },
  {
    key: "en-services-on-your-phone",
    language: "en",
    translationOf: "dich-vu-cong-tren-dien-thoai",
    section: "cai-cach",
    title: "Public services on your phone: the seven most used and how to apply",
    lead: "Birth registration, certificates of marital status, temporary residence and more can be applied for from home. Here is how, and the mistakes that most often send an application back.",
    body: [
      p(
        "Last quarter 78% of applications to the commune were filed online. Most of those sent back failed for small reasons: blurred pictures, a mistyped name or the wrong office.",
      ),
      h2("Before you begin"),
      ul(
        "A level 2 electronic identity account in the VNeID app.",
        "Pictures of your papers with all four corners, without glare.",
        "Your own telephone number, for messages about the result.",
      ),
      h2("Step by step"),
      ol(
        "Open the [National Public Service Portal](https://dichvucong.gov.vn) and sign in with your electronic identity.",
        "Search for the procedure and choose the province and Bến Lụa Commune.",
        "Check what is filled in, add what is missing, attach your pictures.",
        "Pay the fee, if there is one, and keep the application code.",
        "Follow the result; the electronic copy is as good as the paper one.",
      ),
      figure("dien-thoai", "Most procedures of the commune work on a telephone."),
      warning(
        "Officers never telephone to ask for a one-time password, for an app to be installed or for money to “activate” an application.",
      ),
    ],
    tags: ["online services", "digital"],
    byline: "Public Administration Service Centre",
    picture: { picture: "dien-thoai", caption: "Filing an application at home." },
    published: { daysAgo: 4, time: "14:30" },
  },
];
