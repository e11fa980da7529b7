#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <martlet/base/fixed_string.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/payload_stream.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

// The types of a handler's parameters. Each defines what is read, validated and passed to the handler. Access the value like that of a
// pointer: `*query`, `query->limit`.

/// The whole of one source, as a struct with a schema.
template <class T, From source>
struct Input {
  using value_type = T;
  static constexpr From from = source;
  T value{};
  T& operator*() { return value; }
  const T& operator*() const { return value; }
  T* operator->() { return &value; }
  const T* operator->() const { return &value; }
};

template <class T>
struct Path : Input<T, From::params> {};  ///< all parameters of the path
template <class T>
struct Query : Input<T, From::query> {};  ///< the query string
template <class T>
struct Headers : Input<T, From::headers> {};  ///< several headers, as a struct; other headers are allowed
template <class T>
struct Cookies : Input<T, From::state> {};  ///< several cookies, as a struct; other cookies are allowed
/// The body: JSON or a form, depending on its content type. `Body<std::string>` is the text, `Body<Bytes>` the bytes,
/// `Body<json::Value>` any JSON; `Body<std::optional<T>>` may be empty; the handler reads a `Body<PayloadStream>` while it arrives.
template <class T>
struct Body : Input<T, From::payload> {};

/// One value of a source, by name: `Param<"id">`, `Header<"idempotency-key", std::optional<Uuid>>`.
template <FixedString input_name, class T, From source>
struct NamedInput {
  using value_type = T;
  static constexpr From from = source;
  static constexpr std::string_view name() { return input_name.view(); }
  T value{};
  T& operator*() { return value; }
  const T& operator*() const { return value; }
  T* operator->() { return &value; }
  const T* operator->() const { return &value; }
};

template <FixedString name, class T = std::string>
using Param = NamedInput<name, T, From::params>;
template <FixedString name, class T = std::string>
using Header = NamedInput<name, T, From::headers>;
template <FixedString name, class T = std::string>
using QueryParam = NamedInput<name, T, From::query>;
template <FixedString name, class T = std::string>
using Cookie = NamedInput<name, T, From::state>;

/// The schema of a named input: an object with only this field, which allows others.
template <FixedString input_name, class T, From source>
Schema describe(Type<NamedInput<input_name, T, source>>) {
  using Self = NamedInput<input_name, T, source>;
  return object<Self>(std::string(input_name.view()), field<&Self::value>(std::string(input_name.view()))).unknown(Unknown::keep);
}

/// The result of the pre method with this `assign`: `Pre<"sum", int>`.
template <FixedString assign, class T>
struct Pre {
  static constexpr std::string_view name() { return assign.view(); }
  T value{};
  T& operator*() { return value; }
  const T& operator*() const { return value; }
  T* operator->() { return &value; }
  const T* operator->() const { return &value; }
};

}  // namespace martlet
