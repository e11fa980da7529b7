#include "callable_handler.hpp"

namespace martlet::lambda::callable_handler_detail {

FunctionError not_json(const Error& error) {
  FunctionError told(error);
  told.message = "the event can't be read: " + to_text(error);
  told.type = "Runtime.UnmarshalError";
  return told;
}

}  // namespace martlet::lambda::callable_handler_detail
