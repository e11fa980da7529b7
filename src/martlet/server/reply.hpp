#pragma once
#include <concepts>
#include <expected>
#include <string>
#include <utility>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

// What a handler may return, in addition to a value with a schema (200), text, json::Value, Bytes or a stream.

/// A 201 response with a Location.
template <class T>
struct Created {
  T value;
  std::string location;
};

/// A 204 response.
struct NoContent {};

/// A value together with settings of its response: `Reply<Order> reply(order); reply.code(202).etag("v1"); return reply;`
template <class T>
class Reply : public Response {
 public:
  using value_type = T;
  Reply(T value) : Response(std::move(value)) {}
};

template <class T>
Response to_response(Created<T> created) {
  Response response(std::move(created.value));
  response.created(std::move(created.location));
  return response;
}
inline Response to_response(NoContent) {
  Response response;
  response.code(204);
  return response;
}
inline Response to_response(Response response) { return response; }
inline Response to_response(std::string text) { return Response(std::move(text)); }
inline Response to_response(const char* text) { return Response(std::string(text)); }
inline Response to_response(Bytes bytes) { return Response(std::move(bytes)); }
inline Response to_response(json::Value value) { return Response(std::move(value)); }
inline Response to_response(std::unique_ptr<http::BodyStream> stream) { return Response(std::move(stream)); }
template <class T>
  requires(HasSchema<T> && !std::convertible_to<T, std::string> && !std::same_as<T, json::Value>)
Response to_response(T value) {
  return Response(std::unique_ptr<JsonSource>(std::make_unique<response_detail::Typed<T>>(std::move(value))));
}

template <class R>
concept Repliable = requires(R result) {
  { to_response(std::move(result)) } -> std::same_as<Response>;
};

}  // namespace martlet
