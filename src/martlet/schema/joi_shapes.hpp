#pragma once
/// Structs whose schemas also exist in joi, for joi_test.cpp: joi's results for the same inputs were recorded.
#include <cstdint>
#include <map>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

namespace joi {

using namespace martlet;
template <class T>
using Maybe = std::optional<T>;

struct Strings {
  Maybe<std::string> plain, least, most, exact, none_ok, low_min, pattern, named, email, uuid, uuid4, uri, iso, trimmed, lower, upper, only,
      single_only, labelled, many;
};
inline Schema describe(Type<Strings>) {
  return object<Strings>("Strings",                                                         //
                         field<&Strings::plain>("plain"),                                   //
                         field<&Strings::least>("least").min(3),                            //
                         field<&Strings::most>("most").max(5),                              //
                         field<&Strings::exact>("exact").length(4),                         //
                         field<&Strings::none_ok>("none_ok").allow_empty().min(2),          //
                         field<&Strings::low_min>("low_min").min(0).max(2),                 //
                         field<&Strings::pattern>("pattern").pattern("^[A-Z]{3}-\\d{4}$"),  //
                         field<&Strings::named>("named").pattern("^[a-z]+$", "letters"),    //
                         field<&Strings::email>("email").email(),                           //
                         field<&Strings::uuid>("uuid").uuid(),                              //
                         field<&Strings::uuid4>("uuid4").uuid(4),                           //
                         field<&Strings::uri>("uri").uri(),                                 //
                         field<&Strings::iso>("iso").iso_date(),                            //
                         field<&Strings::trimmed>("trimmed").trim().min(2),                 //
                         field<&Strings::lower>("lower").lowercase(),                       //
                         field<&Strings::upper>("upper").uppercase().length(3),             //
                         field<&Strings::only>("only").one_of("a", "b").min(3),             //
                         field<&Strings::single_only>("single_only").one_of("one"),         //
                         field<&Strings::labelled>("labelled").label("The label").max(1),   //
                         field<&Strings::many>("many").min(3).max(5).pattern("^x").lowercase().trim());
}

struct Numbers {
  Maybe<double> plain, least, most, above, below, positive, negative, multiple, tenth, whole, only, many;
  Maybe<std::int64_t> integer, bounded;
};
inline Schema describe(Type<Numbers>) {
  return object<Numbers>("Numbers",                                                 //
                         field<&Numbers::plain>("plain"),                           //
                         field<&Numbers::least>("least").min(1.5),                  //
                         field<&Numbers::most>("most").max(10),                     //
                         field<&Numbers::above>("above").greater(0),                //
                         field<&Numbers::below>("below").less(100),                 //
                         field<&Numbers::positive>("positive").positive(),          //
                         field<&Numbers::negative>("negative").negative(),          //
                         field<&Numbers::multiple>("multiple").multiple(3),         //
                         field<&Numbers::tenth>("tenth").multiple(0.1),             //
                         field<&Numbers::whole>("whole").integer().min(1).max(99),  //
                         field<&Numbers::only>("only").one_of(1, 2.5),              //
                         field<&Numbers::many>("many").min(10).multiple(5).integer().negative(), field<&Numbers::integer>("integer"),
                         field<&Numbers::bounded>("bounded").min(1).max(1e21).multiple(2));
}

struct Flags {
  bool must = false;
  Maybe<bool> may;
  bool given = false;
};
inline Schema describe(Type<Flags>) {
  return object<Flags>("Flags", field<&Flags::must>("must"), field<&Flags::may>("may"), field<&Flags::given>("given").fallback(true));
}

struct Item {
  std::string sku;
  double count = 0;
};
inline Schema describe(Type<Item>) {
  return object<Item>("Item", field<&Item::sku>("sku").max(4), field<&Item::count>("count").integer().min(1).fallback(1));
}

struct Arrays {
  Maybe<std::vector<std::string>> plain, bounded, exact, single, elements_first, elements_last, unique;
  Maybe<std::vector<Item>> items, one_item;
  Maybe<std::vector<std::vector<double>>> nested;
};
inline Schema describe(Type<Arrays>) {
  return object<Arrays>("Arrays",                                                                                                      //
                        field<&Arrays::plain>("plain").items(value<std::string>()),                                                    //
                        field<&Arrays::bounded>("bounded").min(1).max(3),                                                              //
                        field<&Arrays::exact>("exact").length(2),                                                                      //
                        field<&Arrays::single>("single").items(value<std::string>().lowercase().pattern("^[a-z]+$")).single().max(3),  //
                        field<&Arrays::elements_first>("elements_first").items(value<std::string>().max(2)).max(2),                    //
                        field<&Arrays::elements_last>("elements_last").max(2).items(value<std::string>().max(2)),                      //
                        field<&Arrays::unique>("unique").unique(),                                                                     //
                        field<&Arrays::items>("items").min(1),                                                                         //
                        field<&Arrays::one_item>("one_item").single(),                                                                 //
                        field<&Arrays::nested>("nested"));
}

struct Peers {
  Maybe<double> a, b, c, d, e, f, g, h, i, j, k, l;
};
inline Schema describe(Type<Peers>) {
  return object<Peers>("Peers", field<&Peers::a>("a"), field<&Peers::b>("b").label("Bee"), field<&Peers::c>("c"), field<&Peers::d>("d"),
                       field<&Peers::e>("e"), field<&Peers::f>("f"), field<&Peers::g>("g"), field<&Peers::h>("h"), field<&Peers::i>("i"),
                       field<&Peers::j>("j"), field<&Peers::k>("k"), field<&Peers::l>("l"))
      .and_("a", "b", "c")
      .nand("c", "d", "e")
      .or_("e", "f")
      .xor_("f", "g")
      .oxor("h", "i")
      .with("j", "k", "b")
      .without("k", "l", "a");
}
struct HoldsPeers {
  Peers peers;
};
inline Schema describe(Type<HoldsPeers>) { return object<HoldsPeers>("HoldsPeers", field<&HoldsPeers::peers>("peers")); }

struct Dates {
  Maybe<WallTime> from, to, fixed;
};
inline Schema describe(Type<Dates>) {
  return object<Dates>("Dates", field<&Dates::from>("from"), field<&Dates::to>("to").greater(ref("from")),
                       field<&Dates::fixed>("fixed").min(*from_iso8601("2024-01-01")).less(*from_iso8601("2025-01-01T12:00:00Z")));
}

struct Refs {
  Maybe<double> high;
  double low = 0;
  Maybe<double> middle;
};
inline Schema describe(Type<Refs>) {
  return object<Refs>("Refs", field<&Refs::high>("high").greater(ref("low")).integer(), field<&Refs::low>("low").min(0).fallback(5),
                      field<&Refs::middle>("middle").min(ref("low")).max(ref("high")));
}

struct When {
  Maybe<std::string> kind;
  Maybe<std::string> address, code, extra;
  Maybe<double> level;
};
inline Schema describe(Type<When>) {
  return object<When>("When", field<&When::kind>("kind"), field<&When::address>("address").min(5).only_when("kind", "courier"),
                      field<&When::code>("code").required_when("kind", "pickup", "locker"),
                      field<&When::extra>("extra").forbidden_when("level", 3), field<&When::level>("level").min(1));
}

struct Circle {
  double radius = 0;
};
inline Schema describe(Type<Circle>) { return object<Circle>("Circle", field<&Circle::radius>("radius").positive()); }
struct Square {
  double side = 0;
  std::string colour;
};
inline Schema describe(Type<Square>) {
  return object<Square>("Square", field<&Square::side>("side"), field<&Square::colour>("colour").one_of("red", "blue"));
}

struct Variants {
  Maybe<std::variant<std::string, double>> contact;
  Maybe<std::variant<Circle, Square>> shape;
  Maybe<std::variant<bool, std::string, double>> choice;
  Maybe<std::variant<std::vector<double>, double>> numbers;
};
inline Schema describe(Type<Variants>) {
  return object<Variants>(
      "Variants", field<&Variants::contact>("contact").alternatives(value<std::string>().email(), value<double>().integer().positive()),
      field<&Variants::shape>("shape"),
      field<&Variants::choice>("choice").alternatives(value<bool>(), value<std::string>().one_of("x", "y"), value<double>().one_of(1, 2)),
      field<&Variants::numbers>("numbers"));
}

struct Maps {
  Maybe<std::map<std::string, std::string>> any_key, short_key, exact;
  Maybe<std::map<std::string, Item>> items;
};
inline Schema describe(Type<Maps>) {
  return object<Maps>("Maps", field<&Maps::any_key>("any_key").values(value<std::string>().max(3)).min(1).max(2),
                      field<&Maps::short_key>("short_key").keys("^[a-z]{1,3}$").max(2), field<&Maps::exact>("exact").length(1),
                      field<&Maps::items>("items"));
}

struct Nulls {
  Nullable<std::string> must;
  Maybe<Nullable<double>> may;
};
inline Schema describe(Type<Nulls>) { return object<Nulls>("Nulls", field<&Nulls::must>("must"), field<&Nulls::may>("may").min(1)); }

struct Node {
  std::string name;
  std::vector<Node> children;
};
inline Schema describe(Type<Node>) {
  return object<Node>("Node", field<&Node::name>("name").max(3), field<&Node::children>("children").max(2).fallback(std::vector<Node>{}));
}

struct Renamed {
  Maybe<double> fresh;
  double other = 0;
};
inline Schema describe(Type<Renamed>) {
  return object<Renamed>("Renamed", field<&Renamed::fresh>("fresh").renamed_from("stale").min(1), field<&Renamed::other>("other"));
}

struct Open {
  Maybe<double> known;
};
inline Schema describe(Type<Open>) { return object<Open>("Open", field<&Open::known>("known")).unknown(Unknown::strip); }

}  // namespace joi
