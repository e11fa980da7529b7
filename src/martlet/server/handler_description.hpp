#pragma once
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/handler_binding.hpp>
#include <martlet/server/handler_signature.hpp>

// Describes a handler's parameters and result as data: what it reads, and with which status and content it responds.

namespace martlet::handler_detail {

template <class P>
consteval HandlerInput::Shape shape_of() {
  if constexpr (IsNamed<P>) {
    return HandlerInput::Shape::named;
  } else if constexpr (std::same_as<P, Body<std::string>>) {
    return HandlerInput::Shape::text;
  } else if constexpr (std::same_as<P, Body<Bytes>>) {
    return HandlerInput::Shape::bytes;
  } else if constexpr (std::same_as<P, Body<PayloadStream>>) {
    return HandlerInput::Shape::stream;
  } else {
    return HandlerInput::Shape::whole;
  }
}

template <class P>
const Schema& input_schema() {
  if constexpr (IsNamed<P>) {
    return schema_of<P>();
  } else if constexpr (is_unparsed_body<P>) {
    return schema_of<std::string>();  // never used: the bytes are passed as they are
  } else {
    return schema_of<typename P::value_type>();
  }
}

template <class P>
HandlerInput input_of() {
  std::string_view name;
  if constexpr (IsNamed<P>) name = P::name();
  return {P::from, shape_of<P>(), &input_schema<P>, name, nullptr, &typeid(typename P::value_type)};
}

template <class R>
inline constexpr bool is_created = false;
template <class T>
inline constexpr bool is_created<Created<T>> = true;
template <class R>
inline constexpr bool is_reply = false;
template <class T>
inline constexpr bool is_reply<Reply<T>> = true;

template <class R>
constexpr HandlerResult result_of() {
  using Content = HandlerResult::Content;
  if constexpr (std::same_as<R, Boom>) {
    return {.content = Content::none, .status = 0};
  } else if constexpr (is_expected<R>) {
    return result_of<typename R::value_type>();
  } else if constexpr (std::is_void_v<R> || std::same_as<R, NoContent>) {
    return {.content = Content::none, .status = 204};
  } else if constexpr (is_created<R>) {
    HandlerResult result = result_of<decltype(R::value)>();
    result.status = 201;
    result.has_location = true;
    return result;
  } else if constexpr (is_reply<R>) {
    HandlerResult result = result_of<typename R::value_type>();
    result.may_set_status = true;
    return result;
  } else if constexpr (std::derived_from<R, Response>) {
    return {.content = Content::unknown, .may_set_status = true};
  } else if constexpr (std::same_as<R, json::Value>) {
    return {.content = Content::json};
  } else if constexpr (std::same_as<R, Bytes>) {
    return {.content = Content::bytes};
  } else if constexpr (std::convertible_to<R, std::string>) {
    return {.content = Content::text};
  } else if constexpr (std::same_as<R, std::unique_ptr<http::BodyStream>>) {
    return {.content = Content::stream};
  } else if constexpr (HasSchema<R>) {
    return {.content = Content::value, .schema = &schema_of<R>};
  } else {
    return {};  // a type with its own to_response()
  }
}

template <class P>
CredentialsInput credentials_input() {
  using T = typename CredentialsParameter<P>::Value;
  CredentialsInput input;
  input.may_be_missing = CredentialsParameter<P>::may_be_missing;
  if constexpr (!std::is_void_v<T>) {
    input.type = di::id_of<T>;
    input.schema = &schema_of<T>;
  }
  return input;
}

}  // namespace martlet::handler_detail
