#pragma once
#include <concepts>
#include <expected>
#include <optional>
#include <string_view>
#include <type_traits>

#include <martlet/async/task.hpp>
#include <martlet/server/credentials.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/participant.hpp>
#include <martlet/server/reply.hpp>
#include <martlet/server/route_options.hpp>

// The allowed signatures of handlers, and the messages for others.

namespace martlet {

class Request;

namespace handler_detail {

using participant_detail::Attached;
using participant_detail::HasOneSignature;
using participant_detail::is_request;
using participant_detail::Signature;

template <class P>
concept IsInput = requires {
  { P::from } -> std::convertible_to<From>;
  typename P::value_type;
};
template <class P>
concept IsNamed = IsInput<P> && requires { P::name(); };

template <class P>
inline constexpr bool is_pre = false;
template <FixedString assign, class T>
inline constexpr bool is_pre<Pre<assign, T>> = true;

/// Credentials<T>, or a std::optional of it.
template <class P>
struct CredentialsParameter {
  static constexpr bool is_one = false;
};
template <class T>
struct CredentialsParameter<Credentials<T>> {
  static constexpr bool is_one = true;
  static constexpr bool may_be_missing = false;
  using Value = T;
};
template <class T>
struct CredentialsParameter<std::optional<Credentials<T>>> : CredentialsParameter<Credentials<T>> {
  static constexpr bool may_be_missing = true;
};
template <class P>
inline constexpr bool is_credentials = CredentialsParameter<P>::is_one;

/// A part of the request, taken by value, except for attached values.
template <class P>
concept RequestPart = IsInput<P> || is_pre<P> || is_credentials<P> || Attached<P>;
/// A parameter that the container provides.
template <class P>
concept Service = participant_detail::Service<P> && !RequestPart<std::remove_cvref_t<P>>;

template <class P>
concept Parameter = is_request<P> || RequestPart<P> || Service<P>;

template <class P>
inline constexpr bool is_body = false;
template <class T>
inline constexpr bool is_body<Body<T>> = true;

/// A body that isn't parsed.
template <class P>
inline constexpr bool is_unparsed_body = std::same_as<P, Body<Bytes>> || std::same_as<P, Body<PayloadStream>>;

template <class E>
concept ConvertibleToBoom = std::same_as<E, Boom> || requires(const E& error) {
  { to_boom(error) } -> std::convertible_to<Boom>;
};

// Without this check, a pointer would be converted to a bool, which would be sent as JSON.
template <class R>
inline constexpr bool is_raw_pointer = std::is_pointer_v<R> && !std::convertible_to<R, std::string>;

template <class R>
inline constexpr bool is_expected = false;
template <class T, ConvertibleToBoom E>
  requires(std::is_void_v<T> || (Repliable<T> && !is_raw_pointer<T>))
inline constexpr bool is_expected<std::expected<T, E>> = true;

template <class R>
concept HandlerReturn = std::same_as<R, Boom> || is_expected<R> || (Repliable<R> && !is_raw_pointer<R>);

template <class T>
consteval void check_credentials() {
  static_assert(std::is_void_v<T> || HasSchema<T>,
                "the type of a handler's Credentials has no schema: declare `martlet::Schema describe(martlet::Type<T>)` beside it");
}

template <class P, bool is_class>
consteval void check_parameter() {
  static_assert(!is_class || !Service<P>, "a handler class takes services in its constructor, not as parameters of operator()");
  static_assert(
      is_request<P> || Service<P> || Attached<P> || !std::is_reference_v<P>,
      "a handler's parameters are values: a reference would dangle after the first co_await (only Request& and services may be one)");
  static_assert(is_request<P> || !std::is_pointer_v<P>,
                "a handler's parameters are values: a pointer would dangle after the first co_await");
  static_assert(Parameter<P> || std::is_reference_v<P> || std::is_pointer_v<P>,
                "a handler's parameter must be Path, Param, Query, QueryParam, Header, Headers, Cookie, Cookies, Body, Pre, Credentials, "
                "Request& or a service by reference");
  if constexpr (is_credentials<P>) check_credentials<typename CredentialsParameter<P>::Value>();
  if constexpr (IsInput<P> && !is_unparsed_body<P>) {
    static_assert(!std::same_as<typename P::value_type, std::string_view>,
                  "a handler's parameters are values: a view would dangle after the first co_await");
    static_assert(
        std::same_as<typename P::value_type, std::string_view> || HasSchema<typename P::value_type>,
        "the type that a handler's parameter reads has no schema: declare `martlet::Schema describe(martlet::Type<T>)` beside it, "
        "in its namespace");
  }
}

}  // namespace handler_detail
}  // namespace martlet
