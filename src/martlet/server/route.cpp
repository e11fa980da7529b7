#include <martlet/schema/object.hpp>
#include <martlet/server/route.hpp>

namespace martlet {
namespace {

// The type that `refuses()` expects from a source: an object without fields.
struct Nothing {};
Schema describe(Type<Nothing>) { return object<Nothing>("Nothing"); }

}  // namespace

RouteBuilder& RouteBuilder::refuses(From source) {
  if (source == From::payload) return expects<std::optional<Nothing>>(source);
  return expects<Nothing>(source);
}

RouteBuilder& RouteBuilder::add_expectation(HandlerInput input) {
  route_.expectations.push_back(input);
  return *this;
}

RouteBuilder& RouteBuilder::external(ExternalRule rule) {
  route_.external_rules.push_back(std::move(rule));
  return *this;
}

}  // namespace martlet
