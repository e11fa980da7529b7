#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet::lambda {

/// The heads of the Runtime API's requests (version 2018-06-01). Each view lives until the next call.
class RuntimeRequests {
 public:
  explicit RuntimeRequests(std::string_view host);

  std::string_view next() const { return next_; }
  std::string_view response(std::string_view request_id, std::size_t body_bytes);
  /// `type` goes into a header: what has no business there is left out.
  std::string_view error(std::string_view request_id, std::string_view type, std::size_t body_bytes);
  std::string_view init_error(std::string_view type, std::size_t body_bytes);

 private:
  void begin_post(std::string_view path);
  void add_error_type(std::string_view type);
  std::string_view end_post(std::size_t body_bytes);

  std::string host_;
  std::string next_;
  std::string post_;
};

/// Can `text` be a request id in a path: 1 to 128 letters, digits and `-._~:`?
bool is_request_id(std::string_view text);

}  // namespace martlet::lambda
