#pragma once
#include <martlet/schema/rule_builders.hpp>

namespace martlet {
namespace schema {

template <class>
struct MemberOf;
template <class C, class M>
struct MemberOf<M C::*> {
  using Owner = C;
  using type = M;
};

template <std::same_as<bool> Flag>
Literal literal_of(Flag flag) {
  return {{}, {}, flag};
}
template <class N>
  requires(std::is_arithmetic_v<N> && !std::same_as<N, bool>)
Literal literal_of(N number) {
  return {{}, Number(number), {}};
}
inline Literal literal_of(std::string text) { return {std::move(text), {}, {}}; }

/// Whether a V is allowed as the fallback of an M. A text isn't a bool, and a fraction isn't an integer, although C++ converts both.
template <class V, class M>
concept FallbackFor =
    std::convertible_to<V, M> && (!std::same_as<typename Unwrapped<M>::type, bool> || std::same_as<typename Unwrapped<V>::type, bool>) &&
    (!Integer<typename Unwrapped<M>::type> || Integer<typename Unwrapped<V>::type>);

}  // namespace schema

/// A member of a struct, its key in JSON, and its rules, which depend on its type (rule_builders.hpp). Created by field<&T::member>("key").
/// A std::optional member may be missing. Any other member is required, unless it has a fallback.
template <auto Member>
class FieldRules : public schema::RulesFor<FieldRules<Member>, typename schema::MemberOf<decltype(Member)>::type>::type {
 public:
  using Owner = typename schema::MemberOf<decltype(Member)>::Owner;
  using M = typename schema::MemberOf<decltype(Member)>::type;

  explicit FieldRules(std::string key) {
    field_.key = std::move(key);
    field_.type = &schema_of<M>;
    field_.is_required = !schema::may_be_missing<M>;
  }

  /// Sets the member's value for input without the key. `fallback({})` is an empty value.
  template <class V = M>
  FieldRules& fallback(V value) {
    static_assert(schema::FallbackFor<V, M>, "fallback() takes a value of the field's own type");
    if constexpr (schema::FallbackFor<V, M>) {
      field_.fallback.value = schema::share(M(std::move(value)));
      field_.fallback.assign = [](void* to, const void* from) { *static_cast<M*>(to) = *static_cast<const M*>(from); };
    }
    return *this;
  }
  /// Also reads the field under its former name `old`. Input with both names is rejected.
  FieldRules& renamed_from(std::string old) {
    field_.renamed_from = std::move(old);
    return *this;
  }
  /// Makes the field required if the field `key` has one of `values` (text, numbers, bools; enumerations by their names).
  template <class... V>
  FieldRules& required_when(std::string key, const V&... values) {
    return when(schema::Condition::Then::required, false, std::move(key), values...);
  }
  /// Makes the field forbidden if the field `key` has one of `values`.
  template <class... V>
  FieldRules& forbidden_when(std::string key, const V&... values) {
    return when(schema::Condition::Then::forbidden, false, std::move(key), values...);
  }
  /// Makes the field required if the field `key` has one of `values`, and forbidden otherwise.
  template <class... V>
  FieldRules& only_when(std::string key, const V&... values) {
    when(schema::Condition::Then::required, false, key, values...);
    return when(schema::Condition::Then::forbidden, true, std::move(key), values...);
  }
  /// Also requires `rules` if the field `key` has the value `is`: `.when("kind", "courier", value<std::string>().min(5))`.
  template <class V>
  FieldRules& when(std::string key, const V& is, const ValueRules<M>& rules) {
    when(schema::Condition::Then::refined, false, std::move(key), is);
    field_.conditions.back().refinement = rules.shared();
    return *this;
  }

  schema::Refinement& refinement() { return field_.refinement; }
  const schema::Field& declared() const { return field_; }

 private:
  template <class... V>
  FieldRules& when(schema::Condition::Then then, bool negated, std::string key, const V&... values) {
    static_assert(sizeof...(V) > 0, "a condition needs at least one value of the other field");
    field_.conditions.push_back({std::move(key), {schema::literal_of(values)...}, then, negated, {}});
    return *this;
  }
  schema::Field field_;
};

/// Declares a field: `field<&NewOrder::customer>("customer").min(1).max(64)`.
template <auto Member>
  requires std::is_member_object_pointer_v<decltype(Member)>
FieldRules<Member> field(std::string key) {
  return FieldRules<Member>(std::move(key));
}

// Overloads for likely mistakes: the compiler's message shows the correct form.
template <class First, class... Rest>
auto field(const First& /*key or member*/, const Rest&... /*rest*/) {
  static_assert(schema::never<First>, "the member of a field is a template argument: field<&NewOrder::customer>(\"customer\")");
}
template <auto Member>
auto field() {
  static_assert(schema::never<decltype(Member)>, "a field needs its key in JSON: field<&NewOrder::customer>(\"customer\")");
}

}  // namespace martlet
