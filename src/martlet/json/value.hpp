#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/json/sax.hpp>
#include <martlet/json/writer.hpp>

namespace martlet::json {

class Value;
using Array = std::vector<Value>;
/// The members of an object in document order; a repeated key has its first position and its last value, as with JSON.parse.
using Object = std::vector<std::pair<std::string, Value>>;

/// Any JSON value, for data without a declared shape. If there is a struct with a schema, use that.
class Value {
 public:
  // These members (except the template) and the accessors below are defined in the .cpp, because instantiating them in every file would
  // slow down compilation.
  Value() noexcept;  ///< null
  Value(std::nullptr_t) noexcept;
  Value(bool v);
  Value(double v);
  Value(std::int64_t v);
  Value(std::uint64_t v);
  template <class I>
    requires(std::is_integral_v<I> && !std::is_same_v<I, bool>)
  Value(I v) : Value(static_cast<std::conditional_t<std::is_unsigned_v<I> && sizeof(I) == 8, std::uint64_t, std::int64_t>>(v)) {}
  Value(const char* v);
  Value(std::string_view v);
  Value(std::string v);
  Value(Array v);
  Value(Object v);
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

  bool is_null() const;
  const bool* boolean() const;
  const std::int64_t* int64() const;
  const std::uint64_t* uint64() const;
  bool is_number() const;
  double number() const;  ///< 0 if it isn't a number
  const std::string* string() const;
  const Array* array() const;
  const Object* object() const;
  Array* array();
  Object* object();

  /// Returns the member with this key; nullptr if this is not an object or has no such member.
  const Value* find(std::string_view key) const;
  /// Returns the string at this key; "" if it is missing or not a string.
  std::string_view text(std::string_view key) const;
  /// Sets a member; turns null into an object first. Asserts that this is an object.
  Value& set(std::string_view key, Value value);
  void remove(std::string_view key);

  void write(Writer& writer) const;
  std::string to_text(WriteOptions options = {}) const;
  friend bool operator==(const Value& a, const Value& b);

 private:
  std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, Array, Object> data_;
};

/// Fails as sax_parse() does. Doubles that overflow become infinite. Integers beyond 64 bits become the nearest double.
Result<Value> parse(std::string_view text, const ParseLimits& limits = {});
/// Reports `value` to `handler`, as if its text were parsed. Returns false if `handler` stopped it.
bool replay(const Value& value, SaxHandler& handler);

}  // namespace martlet::json
