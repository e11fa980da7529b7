#include "function_error.hpp"

#include <martlet/base/quoted_text.hpp>
#include <martlet/json/writer.hpp>

namespace martlet::lambda {
namespace {

constexpr std::size_t message_bytes_max = 32 * 1024;

const char* type_of(Code code) {
  switch (code) {
    case Code::malformed: return "Function.Malformed";
    case Code::missing: return "Function.Missing";
    case Code::out_of_range: return "Function.OutOfRange";
    case Code::not_found: return "Function.NotFound";
    case Code::conflict: return "Function.Conflict";
    case Code::denied: return "Function.Denied";
    case Code::timeout: return "Function.Timeout";
    case Code::unavailable: return "Function.Unavailable";
    case Code::too_large: return "Function.TooLarge";
    case Code::unsupported: return "Function.Unsupported";
    case Code::internal: break;
  }
  return "Function.Error";
}

std::string_view cut(std::string_view text) { return first_bytes(text, message_bytes_max); }

}  // namespace

FunctionError::FunctionError(const Error& error) : message(error.what), type(type_of(error.code)) {
  if (!error.next.empty()) message += "; " + error.next;
  Error place = error;
  place.what.clear();
  place.next.clear();
  if (std::string where = to_text(place); !where.empty()) stack_trace.push_back(std::move(where));
}

std::string FunctionError::to_json() const {
  std::string text;
  json::Writer writer(text);
  writer.begin_object();
  writer.key("errorMessage");
  writer.string(cut(message));
  writer.key("errorType");
  writer.string(cut(type));
  writer.key("stackTrace");
  writer.begin_array();
  for (const std::string& frame : stack_trace) {
    if (text.size() + frame.size() > message_bytes_max * 5 / 4) break;
    writer.string(frame);
  }
  writer.end_array();
  writer.end_object();
  return text;
}

FunctionError response_too_large(std::size_t bytes) {
  return {"the response of " + std::to_string(bytes) + " bytes is larger than Lambda accepts", "Function.ResponseSizeTooLarge"};
}

FunctionError from_exception(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const FunctionError& error) {
    return error;
  } catch (const std::exception& error) {
    return {error.what(), "Function.Exception"};
  } catch (...) {
    return {"an exception that is not a std::exception left the handler", "Function.Exception"};
  }
}

}  // namespace martlet::lambda
