// links: schema
/// Any bytes, read as JSON and as text fields by a schema with a rule of every kind: nothing crashes, and an accepted value, once written,
/// is accepted again and written in the same way. The first byte selects how to read.
#include <cstdint>
#include <cstdlib>
#include <map>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

namespace fuzzed {

using namespace martlet;

enum class Colour : std::uint8_t { red, green };
Schema describe(Type<Colour>) { return enumeration<Colour>("Colour", {{Colour::red, "red"}, {Colour::green, "green"}}); }

struct Circle {
  double radius = 0;
};
Schema describe(Type<Circle>) { return object<Circle>("Circle", field<&Circle::radius>("radius").positive()); }

struct Group;
struct Square {
  std::string kind;
  std::uint8_t side = 0;
  std::vector<Group> inside;
};
Schema describe(Type<Square>);

struct Group {
  std::optional<std::variant<Circle, Square>> tagged;
  std::optional<std::variant<std::int64_t, std::string, std::vector<Group>, Square>> any_of;
  std::unique_ptr<Group> next;
};
Schema describe(Type<Group>) {
  return object<Group>("Group", field<&Group::tagged>("t").by("kind", "circle", "square"), field<&Group::any_of>("a"),
                       field<&Group::next>("n"))
      .unknown(Unknown::strip);
}
Schema describe(Type<Square>) {
  return object<Square>("Square", field<&Square::kind>("kind"), field<&Square::side>("side").multiple(2), field<&Square::inside>("inside"));
}

struct All {
  std::string text;
  std::optional<std::string> lower, email, uuid, uri, date, date_time, only;
  std::optional<std::int8_t> small;
  std::optional<std::uint64_t> big;
  std::optional<double> real, limited;
  std::optional<float> single;
  std::optional<bool> flag;
  std::optional<WallTime> time;
  Colour colour = Colour::red;
  Nullable<std::int32_t> nullable;
  std::optional<std::vector<std::string>> tags;
  std::optional<std::map<std::string, std::vector<int>>> map;
  std::optional<json::Value> anything;
  std::optional<std::vector<Group>> groups;
};
Schema describe(Type<All>) {
  return object<All>(
             "All", field<&All::text>("text").trim().min(1).max(40).pattern("^(a|b|ab)*"), field<&All::lower>("lower").lowercase(),
             field<&All::email>("email").email(), field<&All::uuid>("uuid").uuid(), field<&All::uri>("uri").uri(),
             field<&All::date>("date").iso_date(), field<&All::date_time>("dateTime").iso_date_time(),
             field<&All::only>("only").one_of("x", "y"), field<&All::small>("small").min(-5), field<&All::big>("big"),
             field<&All::real>("real"), field<&All::limited>("limited").min(ref("real")), field<&All::single>("single"),
             field<&All::flag>("flag").required_when("only", "x"), field<&All::time>("time"),
             field<&All::colour>("colour").fallback(Colour::green), field<&All::nullable>("nullable").fallback(Nullable<std::int32_t>()),
             field<&All::tags>("tags").items(value<std::string>().max(5)).single().unique().renamed_from("labels"),
             field<&All::map>("map").keys("^[a-z]+$").max(3), field<&All::anything>("anything"), field<&All::groups>("groups").max(4))
      .nand("uuid", "uri")
      .with("date", "dateTime");
}

}  // namespace fuzzed

namespace {

using namespace martlet;

void check_round_trip(const fuzzed::All& all) {
  const std::string written = to_json(all);
  const auto again = read_json<fuzzed::All>(written);
  if (!again || to_json(*again) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::uint8_t how = data[0];
  const ReadOptions options{.convert = (how & 1) != 0, .abort_early = (how & 2) != 0, .unknown = {}};
  if (how & 4) {
    const std::size_t half = bytes.size() / 2;
    const TextField fields[] = {
        {"text", bytes.substr(0, half)}, {"tags", bytes.substr(half)}, {"big", bytes}, {"real", bytes}, {"date", bytes}};
    if (const auto all = read_fields<fuzzed::All>(fields, options)) (void)to_json(*all);
  } else if (const auto all = read_json<fuzzed::All>(bytes, options)) {
    check_round_trip(*all);
  }
  return 0;
}
