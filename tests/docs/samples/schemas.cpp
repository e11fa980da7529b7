// Code on docs/guides/schemas.md. It must compile as printed.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <martlet/schema/schema.hpp>

namespace schemas_page {

using martlet::enumeration;
using martlet::field;
using martlet::object;
using martlet::ref;
using martlet::value;
using martlet::wrapped;

struct ToolId {
  std::string text;
};
enum class Kind { hand, power, garden };
struct NewTool {
  std::string name;
  Kind kind = Kind::hand;
  std::int64_t cents_a_day = 0;
  std::vector<std::string> tags;
  std::optional<std::string> contact;
};
struct Period {
  martlet::WallTime from;
  martlet::WallTime to;
};
struct Pickup {
  std::string shop;
};
struct Courier {
  std::string address;
};
struct Rental {
  ToolId tool;
  Period period;
  std::variant<Pickup, Courier> delivery;
  std::optional<std::string> voucher;
  std::optional<std::string> member;
};

martlet::Schema describe(martlet::Type<Kind>);
martlet::Schema describe(martlet::Type<ToolId>);
martlet::Schema describe(martlet::Type<NewTool>);
martlet::Schema describe(martlet::Type<Period>);
martlet::Schema describe(martlet::Type<Pickup>);
martlet::Schema describe(martlet::Type<Courier>);
martlet::Schema describe(martlet::Type<Rental>);

martlet::Schema describe(martlet::Type<NewTool>) {
  return object<NewTool>("NewTool", field<&NewTool::name>("name").trim().min(1).max(64),
                         field<&NewTool::kind>("kind").fallback(Kind::hand),
                         field<&NewTool::cents_a_day>("centsADay").min(0).max(100'000),
                         field<&NewTool::tags>("tags").max(5).unique().items(value<std::string>().lowercase()).fallback({}),
                         field<&NewTool::contact>("contact").email());
}

martlet::Schema describe(martlet::Type<Kind>) {
  return enumeration<Kind>("Kind", {{Kind::hand, "hand"}, {Kind::power, "power"}, {Kind::garden, "garden"}});
}

martlet::Schema describe(martlet::Type<ToolId>) { return wrapped<&ToolId::text>("ToolId", value<std::string>().pattern("^tool_\\d+$")); }

martlet::Schema describe(martlet::Type<Pickup>) { return object<Pickup>("Pickup", field<&Pickup::shop>("shop")); }
martlet::Schema describe(martlet::Type<Courier>) { return object<Courier>("Courier", field<&Courier::address>("address")); }

martlet::Schema describe(martlet::Type<Period>) {
  return object<Period>("Period", field<&Period::from>("from"), field<&Period::to>("to").greater(ref("from")));
}

martlet::Schema describe(martlet::Type<Rental>) {
  return object<Rental>("Rental", field<&Rental::tool>("tool"), field<&Rental::period>("period"),
                        field<&Rental::delivery>("delivery").by("by", "pickup", "courier"), field<&Rental::voucher>("voucher"),
                        field<&Rental::member>("member"))
      .oxor("voucher", "member")  // at most one of them
      .rule("period", [](const Rental& rental) -> martlet::RuleResult {
        if (rental.period.to - rental.period.from <= std::chrono::days(14)) return std::nullopt;
        return "must not be longer than 14 days";
      });
}

}  // namespace schemas_page
