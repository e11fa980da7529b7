#pragma once
#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/json/key_matcher.hpp>
#include <martlet/schema/type_declaration.hpp>

#include "checking/pattern.hpp"

/// Declarations that are prepared for reading: functions are resolved to nodes, references to indexes, and patterns are compiled.
/// Immutable.
namespace martlet::schema {

struct CompiledObject;

/// A rule that is ready to be checked: its pattern is compiled, and the field that it refers to is an index.
struct RuleCheck {
  RuleKind kind{};
  Number limit{};
  const Rule* rule = nullptr;
  std::shared_ptr<const Pattern> pattern{};
  int reference = -1;  ///< the field whose value is the limit
};

/// The values that need no further checks: strings of certain sizes, numbers between two bounds. By default, there are none.
struct FastPath {
  std::size_t bytes_min = 1;
  std::size_t bytes_max = 0;
  std::int64_t low = 1;
  std::int64_t high = 0;
  bool takes_size(std::size_t bytes) const { return bytes >= bytes_min && bytes <= bytes_max; }
  template <class N>
  bool takes(N number) const {
    return number >= static_cast<N>(low) && number <= static_cast<N>(high);
  }
};

enum class LetterCase : std::uint8_t { as_is, lower, upper };

/// The requirements on a value: its type, and all of its rules.
struct CompiledNode {
  Kind kind{};
  bool converts_text = false;  ///< strings: conversion trims, changes case or rewrites a date
  std::uint8_t bytes = 0;      ///< for integers and reals
  FastPath fast_path{};
  const Declaration* type = nullptr;
  const Refinement* refinement = nullptr;  ///< its type's, its field's or `both`
  std::unique_ptr<Refinement> both{};      ///< if its type and its field have rules
  std::vector<RuleCheck> checks{};
  std::size_t size_max = static_cast<std::size_t>(-1);  ///< characters, elements or keys that the strictest rule allows
  std::size_t json_bytes_min = 1;                       ///< of its JSON text
  bool may_contain_arrays = true;                       ///< within the value
  bool has_references = false;
  bool takes_empty = false;  ///< strings
  bool trims = false;
  bool is_iso_date = false;
  LetterCase letter_case = LetterCase::as_is;
  const CompiledNode* inner = nullptr;  ///< for wrappers, arrays, maps
  std::vector<const CompiledNode*> alternatives{};
  std::shared_ptr<const Pattern> key_pattern{};
  const CompiledObject* object = nullptr;
};

/// A set of an object's fields; at most 128.
class FieldSet {
 public:
  static constexpr std::size_t size_max = 128;
  void add(const FieldSet& fields) {
    bits_[0] |= fields.bits_[0];
    bits_[1] |= fields.bits_[1];
  }
  void add(std::size_t field) { bits_[field / 64] |= 1ULL << (field % 64); }
  void remove(std::size_t field) { bits_[field / 64] &= ~(1ULL << (field % 64)); }
  bool has(std::size_t field) const { return (bits_[field / 64] >> (field % 64)) & 1U; }
  bool covers(const FieldSet& other) const { return (other.bits_[0] & ~bits_[0]) == 0 && (other.bits_[1] & ~bits_[1]) == 0; }

 private:
  std::uint64_t bits_[2] = {0, 0};
};

struct CompiledCondition {
  const Condition* condition = nullptr;
  std::size_t field = 0;                  ///< the field that it tests
  const CompiledNode* refined = nullptr;  ///< for Then::refined
};

struct CompiledField {
  static const CompiledField no_field;  ///< the end of a list of fields; has no key

  std::uint32_t index = static_cast<std::uint32_t>(-1);  ///< in CompiledObject::fields
  std::string_view key;
  json::KeyMatcher key_matcher{};  ///< matches nothing if the key's text depends on the JSON options
  const CompiledField* next = &no_field;
  const CompiledNode* node = nullptr;
  std::ptrdiff_t offset = 0;  ///< of the member
  const Field* declared = nullptr;
  std::vector<CompiledCondition> conditions{};
  bool is_checked_at_end = false;  ///< some of its rules are checked at the end of the object
  FieldSet self{};                 ///< this field alone

  void* at(void* object) const { return static_cast<char*>(object) + offset; }
};

struct CompiledObjectRule {
  const ObjectRule* rule = nullptr;
  int key = -1;
  std::vector<std::size_t> peers{};
};

/// Orders the keys of CompiledObject::by_key.
bool by_length_then_bytes(std::string_view a, std::string_view b);

struct CompiledObject {
  std::vector<CompiledField> fields{};  ///< in the order of messages: as declared, but after those that they refer to
  const CompiledField* first = &CompiledField::no_field;
  std::vector<const CompiledField*> as_declared{};                   ///< the same, in the order of their declaration
  std::vector<std::pair<std::string_view, std::uint32_t>> by_key{};  ///< sorted by length, then by bytes; includes former names
  FieldSet all{};
  bool has_fields_checked_at_end = false;
  bool is_done_when_complete = false;  ///< if every field is present, nothing is left to check at its end
  bool has_former_names = false;
  std::vector<CompiledObjectRule> rules{};
  Unknown unknown = Unknown::reject;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  /// Returns the index of the field with this key or former name, or `none`. Tries `likely` first: most documents have declaration order.
  std::size_t find(std::string_view key, std::size_t likely) const {
    return likely < fields.size() && fields[likely].key == key ? likely : search(key);
  }
  std::size_t search(std::string_view key) const;
  std::size_t find_ignoring_case(std::string_view key) const;
};

/// The nodes that belong to one schema. Nodes of other schemas point to its root.
class CompiledSchema {
 public:
  /// Returns the root if everything that it reaches is complete; otherwise nullptr.
  const CompiledNode* published() const { return published_.load(std::memory_order_acquire); }

 private:
  friend class SchemaCompiler;
  std::atomic<const CompiledNode*> published_ = nullptr;
  std::list<CompiledNode> nodes_;  // the first is the root
  std::unique_ptr<CompiledObject> object_;
};

}  // namespace martlet::schema
