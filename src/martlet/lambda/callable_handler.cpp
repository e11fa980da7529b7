#include "callable_handler.hpp"

namespace martlet::lambda::callable_handler_detail {

FunctionError not_json(const Error& error) {
  FunctionError function_error(error);
  function_error.message = "the event can't be read: " + to_text(error);
  function_error.type = "Runtime.UnmarshalError";
  return function_error;
}

}  // namespace martlet::lambda::callable_handler_detail
