#pragma once
#include <bit>
#include <cstddef>

#include <martlet/schema/field.hpp>

namespace martlet {

/// The declaration of a struct T, created by object<T>(): fields, rules across fields, and how unknown keys are treated.
/// Rules across fields are checked in the order of declaration, after all fields and unknown keys.
template <class T>
class ObjectRules {
 public:
  template <auto... Member>
  explicit ObjectRules(std::string name, const FieldRules<Member>&... fields) {
    declaration_ = schema::declare_plain<T>(schema::Kind::object);
    declaration_.name = std::move(name);
    declaration_.fields.reserve(sizeof...(Member));
    (add<Member>(fields), ...);
  }

  template <std::convertible_to<std::string>... Key>
  ObjectRules& and_(const Key&... keys) {
    return add(schema::ObjectRule::Kind::all_or_none, {}, {std::string(keys)...});
  }  ///< requires either all of the keys or none
  template <std::convertible_to<std::string>... Key>
  ObjectRules& nand(const Key&... keys) {
    return add(schema::ObjectRule::Kind::not_all, {}, {std::string(keys)...});
  }  ///< requires that at least one of the keys is missing
  template <std::convertible_to<std::string>... Key>
  ObjectRules& or_(const Key&... keys) {
    return add(schema::ObjectRule::Kind::at_least_one, {}, {std::string(keys)...});
  }
  template <std::convertible_to<std::string>... Key>
  ObjectRules& xor_(const Key&... keys) {
    return add(schema::ObjectRule::Kind::exactly_one, {}, {std::string(keys)...});
  }
  template <std::convertible_to<std::string>... Key>
  ObjectRules& oxor(const Key&... keys) {
    return add(schema::ObjectRule::Kind::at_most_one, {}, {std::string(keys)...});
  }
  /// Requires all of `peers` if `key` is present.
  template <std::convertible_to<std::string>... Key>
  ObjectRules& with(std::string key, const Key&... peers) {
    return add(schema::ObjectRule::Kind::with, std::move(key), {std::string(peers)...});
  }
  /// Forbids all of `peers` if `key` is present.
  template <std::convertible_to<std::string>... Key>
  ObjectRules& without(std::string key, const Key&... peers) {
    return add(schema::ObjectRule::Kind::without, std::move(key), {std::string(peers)...});
  }
  /// Adds a custom rule, `RuleResult(const T&)`, which is checked if the rest of the object is valid. A violation is reported for the field
  /// `blamed`.
  template <class F>
  ObjectRules& rule(std::string blamed, F check) {
    add(schema::ObjectRule::Kind::custom, std::move(blamed), {});
    declaration_.object_rules.back().custom = schema::custom_rule<T>(std::move(check));
    return *this;
  }
  ObjectRules& unknown(schema::Unknown policy) {
    declaration_.unknown = policy;
    return *this;
  }
  /// Adds a description to the documentation.
  ObjectRules& note(std::string text) {
    declaration_.refinement.note = std::move(text);
    return *this;
  }
  /// Adds an example, given as JSON text, to the documentation.
  ObjectRules& example(std::string json) {
    declaration_.refinement.example = std::move(json);
    return *this;
  }

  operator Schema() const& { return Schema(declaration_); }         // NOLINT: describe() returns it
  operator Schema() && { return Schema(std::move(declaration_)); }  // NOLINT

 private:
  template <auto Member>
  void add(const FieldRules<Member>& rules) {
    using Owner = typename FieldRules<Member>::Owner;
    static_assert(std::is_base_of_v<Owner, T>, "a field of another struct");
    // A member pointer is represented by the member's offset (Itanium C++ ABI, 2.3.1), which is cheaper to apply than a function.
    schema::add_field(declaration_, rules.declared(),
                      std::bit_cast<std::ptrdiff_t>(static_cast<typename FieldRules<Member>::M T::*>(Member)));
  }
  ObjectRules& add(schema::ObjectRule::Kind kind, std::string key, std::vector<std::string> peers) {
    schema::add_object_rule(declaration_, kind, std::move(key), std::move(peers));
    return *this;
  }
  schema::Declaration declaration_;
};

using Unknown = schema::Unknown;

/// Declares a struct: `return object<NewOrder>("NewOrder", field<&NewOrder::customer>("customer").max(64), ...);`
/// `name` is used in documentation. The order of the fields is the order of messages and of written JSON.
template <class T, class... Fields>
ObjectRules<T> object(std::string name, const Fields&... fields) {
  return ObjectRules<T>(std::move(name), fields...);
}

// Overloads for likely mistakes: the compiler's message shows the correct form.
template <class T, class First, class... Rest>
  requires(!std::is_convertible_v<First, std::string>)
auto object(const First& /*field*/, const Rest&... /*fields*/) {
  static_assert(schema::never<T>, "the name of the type is missing: object<NewOrder>(\"NewOrder\", ...)");
}
template <std::size_t Bytes, class... Fields>
auto object(const char (& /*name*/)[Bytes], const Fields&... /*fields*/) {
  static_assert(Bytes == 0, "the struct is a template argument: object<NewOrder>(\"NewOrder\", ...)");
}

}  // namespace martlet
