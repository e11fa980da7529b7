#pragma once
#include <concepts>
#include <expected>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <martlet/async/task.hpp>
#include <martlet/server/call.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

// What a handler's signature may be, and what is refused with which sentence.

namespace martlet {

class Request;

namespace handler_detail {

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

template <class P>
inline constexpr bool is_request = std::same_as<P, Request&> || std::same_as<P, const Request&>;

template <class P>
concept Parameter = is_request<P> || IsInput<P> || is_pre<P> || std::same_as<P, Credentials>;

template <class F>
struct Signature : Signature<decltype(&F::operator())> {};
template <class R, class... P>
struct Signature<R (*)(P...)> {
  using Result = R;
  using Parameters = std::tuple<P...>;
};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...)> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) const> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) noexcept> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) const noexcept> : Signature<R (*)(P...)> {};

template <class F>
concept HasOneSignature = std::is_pointer_v<F> || requires { &F::operator(); };

template <class R>
inline constexpr bool is_expected = false;
template <class T>
inline constexpr bool is_expected<std::expected<T, Boom>> = true;

template <class R>
concept Answer = std::same_as<R, Boom> || is_expected<R> || Repliable<R>;

template <class P>
consteval HandlerInput::Shape shape_of() {
  if constexpr (IsNamed<P>) {
    return HandlerInput::Shape::named;
  } else if constexpr (std::same_as<P, Body<std::string>>) {
    return HandlerInput::Shape::text;
  } else if constexpr (std::same_as<P, Body<Bytes>>) {
    return HandlerInput::Shape::bytes;
  } else {
    return HandlerInput::Shape::whole;
  }
}

template <class P>
const Schema& input_schema() {
  if constexpr (IsNamed<P>) {
    return schema_of<P>();
  } else if constexpr (std::same_as<P, Body<Bytes>>) {
    return schema_of<std::string>();  // never read: the bytes are taken as they are
  } else {
    return schema_of<typename P::value_type>();
  }
}

template <class P>
HandlerInput input_of() {
  std::string_view name;
  if constexpr (IsNamed<P>) name = P::name();
  return {P::from, shape_of<P>(), &input_schema<P>, name};
}

template <class P>
consteval void check_parameter() {
  static_assert(is_request<P> || !std::is_reference_v<P>,
                "a handler's parameters are values: a reference would dangle after the first co_await (only Request& may be one)");
  static_assert(is_request<P> || !std::is_pointer_v<P>,
                "a handler's parameters are values: a pointer would dangle after the first co_await");
  static_assert(
      Parameter<P> || std::is_reference_v<P> || std::is_pointer_v<P>,
      "a handler's parameter must be Path, Param, Query, QueryParam, Header, Headers, Cookie, Cookies, Body, Pre, Credentials or Request&");
  if constexpr (IsInput<P> && !std::same_as<P, Body<Bytes>>) {
    static_assert(
        HasSchema<typename P::value_type>,
        "the type that a handler's parameter reads has no schema: declare `martlet::Schema describe(martlet::Type<T>)` beside it");
    static_assert(!std::same_as<typename P::value_type, std::string_view>,
                  "a handler's parameters are values: a view would dangle after the first co_await");
  }
}

}  // namespace handler_detail
}  // namespace martlet
