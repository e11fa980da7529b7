#pragma once
#include <optional>
#include <string_view>
#include <typeinfo>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/recycled_memory.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/server/participant.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

class Request;

/// An input of a handler, type-erased: its source and schema.
struct HandlerInput {
  enum class Shape {
    whole,   ///< the whole source is parsed into a struct
    named,   ///< a single named value of the source
    text,    ///< Body<std::string>
    bytes,   ///< Body<Bytes>
    stream,  ///< Body<PayloadStream>
  };
  From from;
  Shape shape;
  const Schema& (*schema)();
  std::string_view name;                         ///< for a named input
  std::shared_ptr<void> (*scratch)() = nullptr;  ///< creates storage for an input that is validated but not passed to the handler
  const std::type_info* type = nullptr;          ///< the value's type
};

/// A handler's response on success, according to its result type.
struct HandlerResult {
  enum class Content {
    unknown,  ///< Response: only the handler knows
    none,     ///< NoContent, a Boom
    value,    ///< a value with a schema, as JSON
    json,     ///< json::Value
    text,
    bytes,
    stream,
  };
  Content content = Content::unknown;
  const Schema& (*schema)() = nullptr;  ///< for a value
  int status = 200;                     ///< the default status; 0 if the handler returns only errors
  bool may_set_status = false;          ///< Response and Reply
  bool has_location = false;            ///< Created
};

/// The credentials that a handler takes.
struct CredentialsInput {
  di::TypeId type = nullptr;            ///< T of Credentials<T>; nullptr for Credentials<>
  const Schema& (*schema)() = nullptr;  ///< of T
  bool may_be_missing = false;          ///< the handler takes a std::optional of them
};

/// One call of a handler: holds the handler and its parameters until the response is sent.
class Call : public Recycled {
 public:
  virtual ~Call() = default;
  /// The storage of input number `input`.
  virtual void* target(std::size_t input) = 0;
  /// Calls the handler and puts its result into the request. An exception becomes the step's error.
  virtual Task<Step> run(Request& request) = 0;
  /// Calls a plain function synchronously, even if it blocks.
  virtual Step run_sync(Request& request) = 0;
};

/// A route's description of its handler.
struct HandlerBinding : Participant {
  struct PreInput {
    std::string_view assign;
    const std::type_info* type;
  };
  using MakeCall = std::unique_ptr<Call> (*)(void* callee, di::Object owned);

  std::vector<HandlerInput> inputs;
  std::vector<PreInput> pres;
  std::vector<di::TypeId> attachments;  ///< the types of the values that must be attached to each request
  HandlerResult result;
  MakeCall make_call = nullptr;
  std::optional<CredentialsInput> credentials;
  bool is_coroutine = false;
  bool needs_last_parameter = false;  ///< the route's path must end with a parameter, as for a directory's files
};

}  // namespace martlet
