#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/base/std_memory.hpp>
#include <martlet/schema/number.hpp>
#include <martlet/schema/type.hpp>

/// Declarations as plain data: builders write them, readers and writers compile them into nodes, the OpenAPI generator traverses them.
/// Types are erased: a value is a `void*`, accessed by functions.
namespace martlet::schema {

using SchemaFn = const Schema& (*)();  ///< &schema_of<T>

enum class Kind : std::uint8_t { string, boolean, integer, real, time, enumeration, map, object, variant, any, wrapper, array };

struct Lifetime {
  std::size_t size = 0;
  std::size_t align = 1;
  void (*construct)(void* memory) = nullptr;
  void (*destroy)(void* object) noexcept = nullptr;
  void (*reset)(void* object) = nullptr;  ///< to the state after construction
};

/// The operations of std::optional, Nullable, std::unique_ptr, std::shared_ptr, and strong types around one value.
struct WrapperOps {
  const void* (*get)(const void* wrapper);  ///< nullptr if the wrapper is empty
  void* (*fill)(void* wrapper);             ///< stores a new value
  void (*clear)(void* wrapper);
};
struct ArrayOps {
  std::size_t (*size)(const void* array);
  const void* (*at)(const void* array, std::size_t index);
  void* (*add)(void* array);                       ///< appends a new element
  void (*reserve)(void* array, std::size_t size);  ///< memory for this many elements
  void (*clear)(void* array);
};
struct MapOps {
  using Each = void (*)(void* context, std::string_view key, const void* value);
  struct Place {
    void* value;
    std::string_view key;  ///< as the map stores it
    bool is_new;
  };
  std::size_t (*size)(const void* map);
  Place (*put)(void* map, std::string_view key);  ///< stores a new value at this key, replacing an old one
  void (*clear)(void* map);
  void (*each)(const void* map, void* context, Each each);
};
struct VariantOps {
  std::size_t (*index)(const void* variant);
  const void* (*get)(const void* variant);
  void* (*fill)(void* variant, std::size_t index);  ///< stores a new value of this alternative
};

/// A custom rule. `check` returns nullopt if the value is valid, otherwise the reason; the message is `"name" <reason>`.
struct CustomRule {
  std::shared_ptr<const void> rule;
  std::optional<std::string> (*check)(const void* rule, const void* value) = nullptr;
};

enum class RuleKind : std::uint8_t {
  // strings
  min_length,
  max_length,
  length,
  pattern,
  email,
  uuid,
  uri,
  iso_date,
  iso_date_time,
  trim,
  lowercase,
  uppercase,
  // numbers and times
  min,
  max,
  greater,
  less,
  positive,
  negative,
  multiple,
  integer,
  // arrays
  min_items,
  max_items,
  item_count,
  unique,
  // maps
  min_keys,
  max_keys,
  key_count,
  custom,
};

struct Rule {
  RuleKind kind{};
  Number limit{};           ///< for bounds and counts; for `uuid` the version; for times milliseconds since 1970
  std::string text{};       ///< for `pattern`
  std::string name{};       ///< a pattern's name
  std::string reference{};  ///< the key whose value is the limit, if one was given
  CustomRule custom{};
};

/// An allowed value, or a value with which a condition compares.
struct Literal {
  std::optional<std::string> text{};
  std::optional<Number> number{};
  std::optional<bool> flag{};
  friend bool operator==(const Literal& a, const Literal& b);
};

/// The requirements on a value beyond its type.
struct Refinement {
  // The special members, here and below, are defined in the .cpp, because instantiating them in every file would slow down compilation. For
  // the same reason, vectors and pointers have no `{}`.
  Refinement();
  Refinement(const Refinement&);
  Refinement(Refinement&&) noexcept;
  Refinement& operator=(const Refinement&);
  Refinement& operator=(Refinement&&) noexcept;
  ~Refinement();

  std::vector<Rule> rules;                  ///< in the order in which they were declared, which is the order of messages
  std::vector<Literal> one_of;              ///< when not empty, nothing else is allowed
  bool allows_empty = false;                ///< strings: "" is valid
  bool takes_single = false;                ///< arrays: a value that is not an array is read as its only element
  std::shared_ptr<const Refinement> items;  ///< for elements of arrays and values of maps
  std::vector<std::shared_ptr<const Refinement>> alternatives;  ///< for variants, by index
  std::string discriminator{};                                  ///< for variants: the key that selects an alternative
  std::vector<std::string> tags;                                ///< values of the discriminator, by index
  std::string key_pattern{};                                    ///< for maps
  std::string label{};                                          ///< replaces the path in messages
  std::string note{};
  std::string example{};
  bool is_deprecated = false;
};

/// Adds `more` to `rules`.
void refine(Refinement& rules, const Refinement& more);
std::shared_ptr<const Refinement> shared(const Refinement& rules);
void add_rule(Refinement& rules, Rule rule);
void allow(Refinement& rules, Literal literal);

struct Fallback {
  std::shared_ptr<const void> value{};
  void (*assign)(void* to, const void* value) = nullptr;
};

/// A rule for a field that applies while another field has one of these values.
struct Condition {
  enum class Then : std::uint8_t { required, forbidden, refined };
  std::string key{};
  std::vector<Literal> values{};
  Then then{};
  bool negated = false;  ///< applies while the other field has none of them
  std::shared_ptr<const Refinement> refinement{};
};

struct Field {
  Field();
  Field(const Field&);
  Field(Field&&) noexcept;
  Field& operator=(const Field&);
  Field& operator=(Field&&) noexcept;
  ~Field();

  std::string key{};
  SchemaFn type = nullptr;
  std::ptrdiff_t offset = 0;                                                    ///< of the member in its object
  void* at(void* object) const { return static_cast<char*>(object) + offset; }  ///< the member
  bool is_required = true;
  std::string renamed_from{};
  Refinement refinement{};
  Fallback fallback{};
  std::vector<Condition> conditions;
};

/// A cross-field rule.
struct ObjectRule {
  enum class Kind : std::uint8_t { all_or_none, not_all, at_least_one, exactly_one, at_most_one, with, without, custom };
  Kind kind{};
  std::string key{};  ///< for with and without; for custom: the key for which the error is reported
  std::vector<std::string> peers{};
  CustomRule custom{};
};

/// The treatment of unknown keys.
enum class Unknown : std::uint8_t {
  reject,  ///< `"x" is not allowed`
  strip,   ///< drops them
  keep,    ///< accepts them; a reader still drops them, since the struct has no member for them
};

struct EnumName {
  std::int64_t value = 0;
  std::string name{};
};

struct Declaration {
  Declaration();
  Declaration(const Declaration&);
  Declaration(Declaration&&) noexcept;
  Declaration& operator=(const Declaration&);
  Declaration& operator=(Declaration&&) noexcept;
  ~Declaration();

  Kind kind{};
  std::string name{};
  Lifetime lifetime{};
  std::uint8_t bytes = 0;  ///< for integers, reals and enumerations
  bool is_signed = false;
  bool is_nullable = false;  ///< for wrappers: null is an empty wrapper
  const WrapperOps* wrapper = nullptr;
  const ArrayOps* array = nullptr;
  const MapOps* map = nullptr;
  const VariantOps* variant = nullptr;
  SchemaFn inner = nullptr;  ///< for wrappers, arrays, maps
  std::vector<SchemaFn> alternatives;
  std::vector<Field> fields;
  std::vector<ObjectRule> object_rules;
  Unknown unknown = Unknown::reject;
  std::vector<EnumName> names;
  Refinement refinement{};
};

/// Returns a pointer that owns `value`, which `destroy` destroys.
std::shared_ptr<const void> shared_value(const void* value, void (*destroy)(const void* value));
template <class T>
std::shared_ptr<const void> share(T value) {
  return shared_value(new T(std::move(value)), [](const void* held) { delete static_cast<const T*>(held); });
}

Declaration declare_plain(Kind kind, const Lifetime& lifetime, std::uint8_t bytes);
void add_field(Declaration& to, const Field& field, std::ptrdiff_t offset);
void add_object_rule(Declaration& to, ObjectRule::Kind kind, std::string key, std::vector<std::string> peers);
void add_name(Declaration& to, std::int64_t value, std::string name);

}  // namespace martlet::schema
