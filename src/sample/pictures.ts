import type { SampleLogo, SamplePicture } from "./model.ts";
import { boatRace } from "./pictures/boat-race.ts";
import { harbour, storm, treePlanting } from "./pictures/coast.ts";
import { communeMap } from "./pictures/commune-map.ts";
import { heat, silkLoom } from "./pictures/daily-life.ts";
import { budgetDesk, phoneServices } from "./pictures/desk.ts";
import { communalHouse, lanterns } from "./pictures/festive.ts";
import { coveredBridge, harvest, riceFields } from "./pictures/fields.ts";
import { healthStation, vaccination } from "./pictures/health.ts";
import { library } from "./pictures/library.ts";
import {
  emblem,
  governmentLogo,
  lawLogo,
  libraryLogo,
  schoolLogo,
  servicesLogo,
  silkLogo,
  weatherLogo,
} from "./pictures/logos.ts";
import { market } from "./pictures/market.ts";
import { serviceDesk, villageMeeting } from "./pictures/offices.ts";
import { roadWorks, villageLane } from "./pictures/roads.ts";
import { fireDrill, wasteSorting } from "./pictures/safety.ts";
import { schoolYard } from "./pictures/school.ts";
import { seaDike } from "./pictures/sea-dike.ts";
import { waterTower } from "./pictures/water-tower.ts";

/** Key, what it is called in the library, and what a blind reader is told in the two languages. */
const drawn: readonly (readonly [string, string, string, string, () => string])[] = [
  [
    "ruong-lua",
    "Ruộng lúa dưới chân núi Yên",
    "Người nông dân đội nón gánh mạ trên bờ ruộng lúa xanh, sau lưng là đồi núi lúc mặt trời mọc.",
    "A farmer carries rice seedlings along green fields below hills at sunrise.",
    riceFields,
  ],
  [
    "gat-lua",
    "Máy gặt trên cánh đồng Đồng Sen",
    "Máy gặt đập liên hợp màu đỏ chạy giữa cánh đồng lúa chín vàng.",
    "A red combine harvester in a field of ripe rice.",
    harvest,
  ],
  [
    "cau-ngoi",
    "Cầu Ngói bắc qua sông Lụa",
    "Cây cầu có mái ngói đỏ cong bắc qua sông, trước cầu có người chèo thuyền thúng và hoa sen.",
    "A bridge with a curved tiled roof over the river, a basket boat and lotus in front of it.",
    coveredBridge,
  ],
  [
    "ben-ca",
    "Bến cá Vạn Chài",
    "Bốn tàu cá gỗ sơn xanh đỏ neo ở bến, trên bờ là dãy nhà mái ngói và hàng dừa.",
    "Four painted fishing boats at anchor before tiled houses and coconut palms.",
    harbour,
  ],
  [
    "bien-dong",
    "Biển động trước cơn giông",
    "Mây đen phủ kín trời, sóng lớn vỗ bên ngọn hải đăng đang sáng đèn.",
    "Dark clouds over heavy waves beside a lit lighthouse.",
    storm,
  ],
  [
    "trong-phi-lao",
    "Trồng phi lao chắn cát ở Bãi Dương",
    "Ba người trồng cây phi lao non thành hàng trên bãi cát ven biển.",
    "Three people plant rows of young casuarinas on a sandy shore.",
    treePlanting,
  ],
  [
    "san-truong",
    "Sân trường giờ ra chơi",
    "Học sinh vui chơi trong sân trường có cây phượng nở hoa đỏ và dãy lớp học hai tầng.",
    "Pupils play in a school yard with a flame tree in flower and a two-storey building.",
    schoolYard,
  ],
  [
    "lam-duong",
    "Thi công đường Đình Trong – Cồn Cát",
    "Xe lu và công nhân đội mũ bảo hộ thi công mặt đường nhựa giữa đồng lúa.",
    "A roller and workers in helmets lay a road between rice fields.",
    roadWorks,
  ],
  [
    "duong-thon-buoi-toi",
    "Đường thôn sáng đèn",
    "Hai mẹ con đi bộ trên con đường thôn buổi tối dưới hàng đèn năng lượng mặt trời.",
    "A mother and child walk along a village lane lit by solar lamps.",
    villageLane,
  ],
  [
    "dinh-lang",
    "Đình làng Bến Lụa",
    "Ngôi đình mái cong lợp ngói đỏ bên ao sen và cây đa cổ thụ.",
    "The communal house with its curved red roof beside a lotus pond and an old banyan.",
    communalHouse,
  ],
  [
    "den-hoa-dang",
    "Đêm hoa đăng trên sông Lụa",
    "Đèn lồng treo trên cao và hoa đăng trôi trên sông trong đêm trăng sáng.",
    "Lanterns overhead and floating lights on the river under a full moon.",
    lanterns,
  ],
  [
    "cho-ben",
    "Chợ Bến buổi sáng",
    "Các sạp trái cây, rau xanh dưới mái bạt kẻ sọc, người dân đi chợ buổi sáng.",
    "Stalls of fruit and greens under striped awnings with morning shoppers.",
    market,
  ],
  [
    "tram-y-te",
    "Trạm Y tế xã",
    "Nhân viên y tế áo trắng đón một gia đình có con nhỏ trước trạm y tế.",
    "A health worker in white welcomes a family with small children at the health station.",
    healthStation,
  ],
  [
    "tiem-chung",
    "Chuẩn bị buổi tiêm chủng",
    "Lọ vắc-xin, bơm tiêm, sổ theo dõi tiêm chủng và hộp lạnh trên bàn.",
    "Vaccine bottles, a syringe, a record book and a cold box on a table.",
    vaccination,
  ],
  [
    "thap-nuoc",
    "Trạm cấp nước Núi Yên",
    "Tháp nước trên đồi, hai bể lọc tròn và một cán bộ kỹ thuật đang ghi số liệu.",
    "A water tower on a hill, two round basins and a technician taking notes.",
    waterTower,
  ],
  [
    "de-bien",
    "Đê biển Bãi Dương",
    "Hai người kiểm tra mái kè đá của con đê chạy dọc bờ biển, bên trong là rừng phi lao.",
    "Two people inspect the stone slope of the sea dike; casuarinas stand behind it.",
    seaDike,
  ],
  [
    "dua-thuyen",
    "Hội đua thuyền trên sông Lụa",
    "Ba thuyền đua với các tay chèo đang bứt tốc, người xem cổ vũ kín bờ sông.",
    "Three long boats race while people cheer from the river bank.",
    boatRace,
  ],
  [
    "thu-vien",
    "Phòng đọc thư viện xã",
    "Ba bạn đọc ngồi bên bàn dài giữa các kệ sách đầy màu sắc.",
    "Three readers at a long table between shelves of colourful books.",
    library,
  ],
  [
    "mot-cua",
    "Trung tâm Phục vụ hành chính công xã",
    "Người dân nộp hồ sơ tại quầy, ba cán bộ ngồi sau máy tính tiếp nhận.",
    "Residents hand in applications at a counter where three officers sit at screens.",
    serviceDesk,
  ],
  [
    "hop-dan",
    "Họp dân tại nhà văn hóa",
    "Người dân ngồi kín hội trường nghe trình bày biểu đồ trên màn hình.",
    "Residents fill the hall and listen to a talk about a chart.",
    villageMeeting,
  ],
  [
    "dien-thoai",
    "Dịch vụ công trên điện thoại",
    "Hai bàn tay cầm điện thoại mở dịch vụ công, quanh màn hình là các biểu tượng tiện ích.",
    "Two hands hold a telephone showing public services, with signs of services around it.",
    phoneServices,
  ],
  [
    "ngan-sach",
    "Số liệu ngân sách",
    "Tờ giấy có biểu đồ tròn và biểu đồ cột, máy tính cầm tay và những chồng xu trên bàn gỗ.",
    "A sheet with charts, a calculator and stacks of coins on a wooden desk.",
    budgetDesk,
  ],
  [
    "ban-do",
    "Bản đồ xã Bến Lụa",
    "Bản đồ minh họa bờ biển, sông, đường, khu dân cư và các điểm đánh dấu.",
    "An illustrated map of the coast, river, roads, settlements and marked places.",
    communeMap,
  ],
  [
    "det-lua",
    "Dệt lụa bên khung cửi",
    "Người thợ ngồi dệt lụa đỏ bên khung cửi, trên sào treo những nắm tơ nhuộm nhiều màu.",
    "A weaver at a loom with red silk; dyed skeins hang from a pole.",
    silkLoom,
  ],
  [
    "nang-nong",
    "Nghỉ dưới bóng cây ngày nắng nóng",
    "Mặt trời gay gắt trên cánh đồng khô, một người ngồi uống nước dưới bóng cây lớn.",
    "A fierce sun over dry fields while someone drinks water in the shade of a big tree.",
    heat,
  ],
  [
    "chua-chay",
    "Diễn tập chữa cháy",
    "Lính cứu hỏa phun nước vào ngôi nhà giả định có cháy, bên cạnh là xe chữa cháy.",
    "Firefighters spray water at a mock burning house beside a fire engine.",
    fireDrill,
  ],
  [
    "phan-loai-rac",
    "Phân loại rác tại nguồn",
    "Hai mẹ con bỏ rác vào ba thùng màu xanh lá, xanh dương và vàng.",
    "A mother and child sort waste into a green, a blue and a yellow bin.",
    wasteSorting,
  ],
];

export const pictures: readonly SamplePicture[] = drawn.map(([key, title, alt, altEn, svg]) => ({
  key,
  fileName: `${key}.png`,
  title,
  alt,
  altEn,
  credit: "Tranh minh họa: Cổng thông tin điện tử xã Bến Lụa",
  svg,
}));

const logo = (key: string, title: string, svg: () => string): SampleLogo => ({ key, title, alt: title, svg });

export const logos: readonly SampleLogo[] = [
  logo("emblem", "Biểu trưng xã Bến Lụa", emblem),
  logo("logo-government", "Biểu tượng cơ quan nhà nước", governmentLogo),
  logo("logo-services", "Biểu tượng dịch vụ công", servicesLogo),
  logo("logo-law", "Biểu tượng pháp luật", lawLogo),
  logo("logo-weather", "Biểu tượng thời tiết", weatherLogo),
  logo("logo-library", "Biểu tượng thư viện", libraryLogo),
  logo("logo-school", "Biểu tượng trường học", schoolLogo),
  logo("logo-silk", "Biểu tượng lụa", silkLogo),
];
