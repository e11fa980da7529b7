#pragma once
#include <concepts>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/base/std_memory.hpp>
#include <martlet/schema/any_rules.hpp>

namespace martlet {

template <class M>
class ValueRules;

namespace schema {

/// The rules of strings. Lengths count Unicode code points, as JSON Schema's minLength and maxLength do (joi counts UTF-16 units: 2 for an
/// emoji). "" is refused unless min(0), allow_empty() or one_of("") permits it.
template <class Self, class M>
class StringRules : public AnyRules<Self, M> {
 public:
  Self& min(std::size_t characters) { return this->add(RuleKind::min_length, characters); }
  Self& max(std::size_t characters) { return this->add(RuleKind::max_length, characters); }
  Self& length(std::size_t characters) { return this->add(RuleKind::length, characters); }
  /// Requires a match of a Perl-compatible regular expression, without slashes around it, somewhere in the text (use ^ and $). `name`
  /// replaces the expression in the message.
  /// Backtracking is limited in proportion to the text's length, so no pattern can hang. At the limit, the text is rejected, and the
  /// problem's cause is Problem::Cause::limit: add max(), or rewrite the pattern so that it backtracks less (`[a-z]+`, not `([a-z])+`).
  Self& pattern(std::string expression, std::string name = {}) {
    Rule rule{RuleKind::pattern};
    rule.text = std::move(expression);
    rule.name = std::move(name);
    return this->add(std::move(rule));
  }
  /// Requires an email address (RFC 5321 with Unicode, at least two domain segments). Any top-level domain is valid. joi by default accepts
  /// only those in IANA's list at the time of its release.
  Self& email() { return this->add(RuleKind::email); }
  /// Requires a UUID with dashes, colons or no separators, in braces, brackets, parentheses or bare. `version`: 1 to 8, or 0 for any.
  Self& uuid(int version = 0) { return this->add(RuleKind::uuid, version); }
  /// Requires an absolute URI, that is, a URI with a scheme (RFC 3986).
  Self& uri() { return this->add(RuleKind::uri); }
  /// Requires an ISO 8601 date or date-time; a day that the month doesn't have is refused. If conversion is on (`convert()`, text sources),
  /// the value becomes "2024-01-31T00:00:00.000Z".
  /// For a point in time rather than a text, make the member a WallTime.
  Self& iso_date() { return this->add(RuleKind::iso_date); }
  /// Requires an RFC 3339 date-time with date, time and offset.
  Self& iso_date_time() { return this->add(RuleKind::iso_date_time); }
  /// Removes white space at both ends if conversion is on, and refuses it otherwise. The case rules below work in the same way.
  Self& trim() { return this->add(RuleKind::trim); }
  Self& lowercase() { return this->add(RuleKind::lowercase); }
  Self& uppercase() { return this->add(RuleKind::uppercase); }
  Self& allow_empty() {
    return this->change([](Refinement& r) { r.allows_empty = true; });
  }
  template <std::convertible_to<std::string>... Text>
  Self& one_of(const Text&... allowed) {
    (this->allow_only(Literal{std::string(allowed)}), ...);
    return static_cast<Self&>(*this);
  }
};

/// The rules of integers and reals. Limits may have any numeric type, and are compared exactly.
template <class Self, class M>
class NumberRules : public AnyRules<Self, M> {
 public:
  Self& min(Number limit) { return this->add(RuleKind::min, limit); }
  Self& max(Number limit) { return this->add(RuleKind::max, limit); }
  Self& greater(Number limit) { return this->add(RuleKind::greater, limit); }
  Self& less(Number limit) { return this->add(RuleKind::less, limit); }
  Self& min(Ref limit) { return this->add(RuleKind::min, std::move(limit)); }
  Self& max(Ref limit) { return this->add(RuleKind::max, std::move(limit)); }
  Self& greater(Ref limit) { return this->add(RuleKind::greater, std::move(limit)); }
  Self& less(Ref limit) { return this->add(RuleKind::less, std::move(limit)); }
  Self& positive() { return this->add(RuleKind::positive); }
  Self& negative() { return this->add(RuleKind::negative); }
  Self& multiple(Number of) { return this->add(RuleKind::multiple, of); }
  /// Requires a whole number. Only for floating-point members; integer members always require a whole number.
  Self& integer()
    requires std::floating_point<typename Unwrapped<M>::type>
  {
    return this->add(RuleKind::integer);
  }
  template <std::convertible_to<Number>... N>
  Self& one_of(const N&... allowed) {
    (this->allow_only(Literal{{}, Number(allowed)}), ...);
    return static_cast<Self&>(*this);
  }
};

/// The rules of points in time, which are read from an ISO 8601 date or date-time and written as "2024-01-31T00:00:00.000Z".
template <class Self, class M>
class TimeRules : public AnyRules<Self, M> {
 public:
  Self& min(WallTime limit) { return this->add(RuleKind::min, milliseconds(limit)); }
  Self& max(WallTime limit) { return this->add(RuleKind::max, milliseconds(limit)); }
  Self& greater(WallTime limit) { return this->add(RuleKind::greater, milliseconds(limit)); }
  Self& less(WallTime limit) { return this->add(RuleKind::less, milliseconds(limit)); }
  Self& min(Ref limit) { return this->add(RuleKind::min, std::move(limit)); }
  Self& max(Ref limit) { return this->add(RuleKind::max, std::move(limit)); }
  Self& greater(Ref limit) { return this->add(RuleKind::greater, std::move(limit)); }
  Self& less(Ref limit) { return this->add(RuleKind::less, std::move(limit)); }

 private:
  static Number milliseconds(WallTime time) { return static_cast<std::int64_t>(time.time_since_epoch().count()); }
};

/// The rules of arrays. Problems of elements are reported before those of the array, as in joi.
template <class Self, class M>
class ArrayRules : public AnyRules<Self, M> {
 public:
  using Element = typename Unwrapped<M>::type::value_type;
  Self& min(std::size_t items) { return this->add(RuleKind::min_items, items); }
  Self& max(std::size_t items) { return this->add(RuleKind::max_items, items); }
  Self& length(std::size_t items) { return this->add(RuleKind::item_count, items); }
  /// Requires that no two elements are equal when written as JSON.
  Self& unique() { return this->add(RuleKind::unique); }
  /// Reads a value that isn't an array as an array of this one element. Text sources (query, form, ...) always do this, since they can't
  /// distinguish the two.
  Self& single() {
    return this->change([](Refinement& r) { r.takes_single = true; });
  }
  /// Sets the rules for every element: `.items(value<std::string>().lowercase())`.
  Self& items(const ValueRules<Element>& each);
};

/// The rules of maps from text keys to values of one type.
template <class Self, class M>
class MapRules : public AnyRules<Self, M> {
 public:
  using Mapped = typename Unwrapped<M>::type::mapped_type;
  Self& min(std::size_t keys) { return this->add(RuleKind::min_keys, keys); }
  Self& max(std::size_t keys) { return this->add(RuleKind::max_keys, keys); }
  Self& length(std::size_t keys) { return this->add(RuleKind::key_count, keys); }
  /// Requires all keys to match. A key that doesn't match is refused as unknown.
  Self& keys(std::string pattern) {
    return this->change([&](Refinement& r) { r.key_pattern = std::move(pattern); });
  }
  /// Sets the rules for every value.
  Self& values(const ValueRules<Mapped>& each);
};

/// The rules of variants, values of one of several types. By default, the first alternative that matches is used, in the order of the
/// types. With by(), a key selects it, which is faster and gives better messages for objects.
template <class Self, class M>
class VariantRules : public AnyRules<Self, M> {
 public:
  using Variant = typename Unwrapped<M>::type;
  /// Sets the key whose value selects the alternative, and its value for each, in the order of the variant's types. If the alternative has
  /// a field with this key, the key is read into this field. If not, the writer adds the key.
  template <std::convertible_to<std::string>... Tag>
  Self& by(std::string key, const Tag&... tags) {
    static_assert(sizeof...(Tag) == std::variant_size_v<Variant>, "by() takes the key, then one value for every alternative");
    return this->change([&](Refinement& r) {
      r.discriminator = std::move(key);
      r.tags = {std::string(tags)...};
    });
  }
  /// Sets the rules for the alternatives, in the order of the variant's types.
  template <class... T>
  Self& alternatives(const ValueRules<T>&... rules);
};

template <class Self, class M>
struct RulesFor {
  using type = AnyRules<Self, M>;
};
template <class Self, class M>
  requires std::same_as<typename Unwrapped<M>::type, std::string>
struct RulesFor<Self, M> {
  using type = StringRules<Self, M>;
};
template <class Self, class M>
  requires(Integer<typename Unwrapped<M>::type> || std::floating_point<typename Unwrapped<M>::type>)
struct RulesFor<Self, M> {
  using type = NumberRules<Self, M>;
};
template <class Self, class M>
  requires std::same_as<typename Unwrapped<M>::type, WallTime>
struct RulesFor<Self, M> {
  using type = TimeRules<Self, M>;
};

template <class T>
inline constexpr bool is_vector = false;
template <class T, class A>
inline constexpr bool is_vector<std::vector<T, A>> = true;
template <class T>
inline constexpr bool is_variant = false;
template <class... T>
inline constexpr bool is_variant<std::variant<T...>> = true;

template <class Self, class M>
  requires is_vector<typename Unwrapped<M>::type>
struct RulesFor<Self, M> {
  using type = ArrayRules<Self, M>;
};
template <class Self, class M>
  requires Map<typename Unwrapped<M>::type>
struct RulesFor<Self, M> {
  using type = MapRules<Self, M>;
};
template <class Self, class M>
  requires is_variant<typename Unwrapped<M>::type>
struct RulesFor<Self, M> {
  using type = VariantRules<Self, M>;
};

}  // namespace schema

/// The rules of a value that is not a field: an element, an alternative, a whole body. Created by value<M>().
template <class M>
class ValueRules : public schema::RulesFor<ValueRules<M>, M>::type {
 public:
  schema::Refinement& refinement() { return refinement_; }
  const schema::Refinement& refinement() const { return refinement_; }
  std::shared_ptr<const schema::Refinement> shared() const { return schema::shared(refinement_); }
  /// Returns a schema for M with these rules.
  operator Schema() const {  // NOLINT: this is what the builder is for
    schema::Declaration declaration = schema_of<M>().declaration();
    schema::refine(declaration.refinement, refinement_);
    return Schema(std::move(declaration));
  }

 private:
  schema::Refinement refinement_;
};

/// Returns the rules of a value: `value<std::string>().lowercase().max(8)`.
template <class M>
ValueRules<M> value() {
  return {};
}

namespace schema {

template <class Self, class M>
Self& ArrayRules<Self, M>::items(const ValueRules<Element>& each) {
  return this->change([&](Refinement& r) { r.items = each.shared(); });
}

template <class Self, class M>
Self& MapRules<Self, M>::values(const ValueRules<Mapped>& each) {
  return this->change([&](Refinement& r) { r.items = each.shared(); });
}

template <class Self, class M>
template <class... T>
Self& VariantRules<Self, M>::alternatives(const ValueRules<T>&... rules) {
  static_assert(std::same_as<std::variant<T...>, Variant>, "alternatives() takes rules for every type of the variant, in its order");
  return this->change([&](Refinement& r) { r.alternatives = {rules.shared()...}; });
}

}  // namespace schema
}  // namespace martlet
