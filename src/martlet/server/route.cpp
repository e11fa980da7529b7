#include <martlet/schema/object.hpp>
#include <martlet/server/route.hpp>

namespace martlet {
namespace {

// What `refuses()` expects of a source: nothing at all.
struct Nothing {};
Schema describe(Type<Nothing>) { return object<Nothing>("Nothing"); }

}  // namespace

RouteBuilder& RouteBuilder::tag(std::string name) {
  route_.options.tags.push_back(std::move(name));
  return *this;
}

RouteBuilder& RouteBuilder::vhost(std::string host) {
  route_.vhost.push_back(std::move(host));
  return *this;
}

RouteBuilder& RouteBuilder::auth(AuthOptions options) {
  route_.options.without_auth = false;
  return set(route_.options.auth, std::move(options));
}

RouteBuilder& RouteBuilder::auth(std::string strategy) { return auth(AuthOptions{{std::move(strategy)}, AuthMode::required, {}}); }

RouteBuilder& RouteBuilder::auth(std::string strategy, Access access) {
  return auth(AuthOptions{{std::move(strategy)}, AuthMode::required, {std::move(access)}});
}

RouteBuilder& RouteBuilder::without_auth() {
  route_.options.auth.reset();
  return set(route_.options.without_auth, true);
}

RouteBuilder& RouteBuilder::refuses(From source) {
  if (source == From::payload) return expects<std::optional<Nothing>>(source);
  return expects<Nothing>(source);
}

RouteBuilder& RouteBuilder::add_expectation(HandlerInput input) {
  route_.expectations.push_back(input);
  return *this;
}

RouteBuilder& RouteBuilder::pre(PreMethod method) {
  route_.pre.emplace_back();
  route_.pre.back().push_back(std::move(method));
  return *this;
}

RouteBuilder& RouteBuilder::pre(std::vector<PreMethod> concurrent) {
  route_.pre.push_back(std::move(concurrent));
  return *this;
}

RouteBuilder& RouteBuilder::ext(ExtPoint point, Extension extension) {
  route_.ext[static_cast<std::size_t>(point)].push_back(std::move(extension));
  return *this;
}

RouteBuilder& RouteBuilder::rule(RouteRule rule) {
  route_.rules.push_back(std::move(rule));
  return *this;
}

}  // namespace martlet
