#include "value.hpp"

#include <algorithm>
#include <cassert>

#include "value_builder.hpp"

namespace martlet::json {
namespace {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};

}  // namespace

Value::Value() noexcept = default;
Value::Value(std::nullptr_t) noexcept {}
Value::Value(bool v) : data_(v) {}
Value::Value(double v) : data_(v) {}
Value::Value(std::int64_t v) : data_(v) {}
Value::Value(std::uint64_t v) {
  if (v > static_cast<std::uint64_t>(INT64_MAX)) {
    data_ = v;
  } else {
    data_ = static_cast<std::int64_t>(v);
  }
}
Value::Value(const char* v) : data_(std::string(v)) {}
Value::Value(std::string_view v) : data_(std::string(v)) {}
Value::Value(std::string v) : data_(std::move(v)) {}
Value::Value(Array v) : data_(std::move(v)) {}
Value::Value(Object v) : data_(std::move(v)) {}
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;
bool operator==(const Value& a, const Value& b) { return a.data_ == b.data_; }

bool Value::is_null() const { return std::holds_alternative<std::monostate>(data_); }
const bool* Value::boolean() const { return std::get_if<bool>(&data_); }
const std::int64_t* Value::int64() const { return std::get_if<std::int64_t>(&data_); }
const std::uint64_t* Value::uint64() const { return std::get_if<std::uint64_t>(&data_); }
bool Value::is_number() const { return int64() || uint64() || std::holds_alternative<double>(data_); }
const std::string* Value::string() const { return std::get_if<std::string>(&data_); }
const Array* Value::array() const { return std::get_if<Array>(&data_); }
const Object* Value::object() const { return std::get_if<Object>(&data_); }
Array* Value::array() { return std::get_if<Array>(&data_); }
Object* Value::object() { return std::get_if<Object>(&data_); }
double Value::number() const {
  if (const auto* i = int64()) return static_cast<double>(*i);
  if (const auto* u = uint64()) return static_cast<double>(*u);
  const auto* d = std::get_if<double>(&data_);
  return d ? *d : 0;
}

const Value* Value::find(std::string_view key) const {
  const Object* members = object();
  if (!members) return nullptr;
  const auto at = std::ranges::find(*members, key, &Object::value_type::first);
  return at == members->end() ? nullptr : &at->second;
}

std::string_view Value::text(std::string_view key) const {
  const Value* member = find(key);
  const std::string* text = member ? member->string() : nullptr;
  return text ? std::string_view(*text) : std::string_view();
}

Value& Value::set(std::string_view key, Value value) {
  if (is_null()) data_ = Object{};
  Object* members = object();
  assert(members && "set() on a JSON value that is not an object");
  const auto at = std::ranges::find(*members, key, &Object::value_type::first);
  if (at == members->end()) return members->emplace_back(std::string(key), std::move(value)).second;
  at->second = std::move(value);
  return at->second;
}

void Value::remove(std::string_view key) {
  if (Object* members = object()) std::erase_if(*members, [&](const auto& member) { return member.first == key; });
}

void Value::write(Writer& writer) const {
  std::visit(Match{
                 [&](std::monostate) { writer.null(); },
                 [&](bool value) { writer.boolean(value); },
                 [&](std::int64_t number) { writer.int64(number); },
                 [&](std::uint64_t number) { writer.uint64(number); },
                 [&](double number) { writer.number(number); },
                 [&](const std::string& text) { writer.string(text); },
                 [&](const Array& items) {
                   writer.begin_array();
                   for (const Value& item : items) item.write(writer);
                   writer.end_array();
                 },
                 [&](const Object& members) {
                   writer.begin_object();
                   for (const auto& [key, value] : members) {
                     writer.key(key);
                     value.write(writer);
                   }
                   writer.end_object();
                 },
             },
             data_);
}

std::string Value::to_text(WriteOptions options) const {
  std::string text;
  Writer writer(text, options);
  write(writer);
  return text;
}

Result<Value> parse(std::string_view text, const ParseLimits& limits) {
  ValueBuilder builder;
  if (auto read = sax_parse(text, builder, limits); !read) return std::unexpected(std::move(read.error()));
  return builder.take();
}

bool replay(const Value& value, SaxHandler& handler) {
  if (value.is_null()) return handler.null();
  if (const bool* flag = value.boolean()) return handler.boolean(*flag);
  if (const auto* i = value.int64()) return handler.int64(*i);
  if (const auto* u = value.uint64()) return handler.uint64(*u);
  if (value.is_number()) return handler.number(value.number(), {});
  if (const std::string* text = value.string()) return handler.string(*text);
  if (const Array* items = value.array()) {
    return handler.begin_array() && std::ranges::all_of(*items, [&](const Value& item) { return replay(item, handler); }) &&
           handler.end_array();
  }
  const auto tell = [&](const Object::value_type& member) { return handler.key(member.first) && replay(member.second, handler); };
  return handler.begin_object() && std::ranges::all_of(*value.object(), tell) && handler.end_object();
}

}  // namespace martlet::json
