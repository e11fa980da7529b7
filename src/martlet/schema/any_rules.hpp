#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/schema/builtin_types.hpp>
#include <martlet/schema/misplaced_rules.hpp>

namespace martlet {

/// The value of another field of the same object, as a limit: `.min(ref("from"))`.
struct Ref {
  std::string key;
};
inline Ref ref(std::string key) { return {std::move(key)}; }

/// The result of a custom rule: nothing if the value is valid, otherwise the reason, which follows the field's name: "must be a
/// palindrome". The reason is logged, so it must not repeat the value.
using RuleResult = std::optional<std::string>;

namespace schema {

/// Creates a custom rule from `rule`, a callable `RuleResult(const T&)`.
template <class T, class F>
CustomRule custom_rule(F rule) {
  static_assert(std::is_invocable_r_v<RuleResult, const F&, const T&>,
                "a rule is a function of the value that returns a martlet::RuleResult");
  return {schema::share(std::move(rule)), [](const void* check, const void* value) -> RuleResult {
            return (*static_cast<const F*>(check))(*static_cast<const T*>(value));
          }};
}

/// The rules of all types. Self is the builder that the calls return.
template <class Self, class M>
class AnyRules : public MisplacedRules<Self> {
 public:
  /// Adds a description to the documentation.
  Self& note(std::string text) {
    return change([&](Refinement& r) { r.note = std::move(text); });
  }
  /// Adds an example, given as JSON text, to the documentation.
  Self& example(std::string json) {
    return change([&](Refinement& r) { r.example = std::move(json); });
  }
  /// Marks the value as deprecated in the documentation.
  Self& deprecated(bool on = true) {
    return change([&](Refinement& r) { r.is_deprecated = on; });
  }
  /// Sets the name that replaces the path in messages: `"Customer" is required`.
  Self& label(std::string text) {
    return change([&](Refinement& r) { r.label = std::move(text); });
  }
  /// Adds a custom rule, which is checked if all rules before it are satisfied. `check` receives the value inside an optional or Nullable.
  template <class F>
  Self& rule(F check) {
    Rule custom{RuleKind::custom};
    custom.custom = custom_rule<typename Unwrapped<M>::type>(std::move(check));
    return add(std::move(custom));
  }

 protected:
  template <class Change>
  Self& change(Change change) {
    Self& self = static_cast<Self&>(*this);
    change(self.refinement());
    return self;
  }
  Self& add(Rule rule) {
    return change([&](Refinement& r) { add_rule(r, std::move(rule)); });
  }
  Self& add(RuleKind kind, Number limit = {}) { return add(Rule{kind, limit}); }
  Self& add(RuleKind kind, Ref reference) {
    Rule rule{kind};
    rule.reference = std::move(reference.key);
    return add(std::move(rule));
  }
  Self& allow_only(Literal literal) {
    return change([&](Refinement& r) { allow(r, std::move(literal)); });
  }
};

}  // namespace schema
}  // namespace martlet
