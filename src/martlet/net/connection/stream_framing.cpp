#include "stream_framing.hpp"

#include <charconv>
#include <stdexcept>

namespace martlet::net {

void StreamFraming::count(const std::optional<std::string>& part) {
  if (!left_) return;
  if (part ? part->size() > *left_ : *left_ > 0) throw std::length_error("the stream's length differs from its content-length");
  if (part) *left_ -= part->size();
}

void StreamFraming::frame(std::optional<std::string>& part) {
  count(part);
  before_.clear();
  bytes_ = {};
  if (!part) {
    if (is_chunked_) before_ = "0\r\n\r\n";
    return;
  }
  if (is_chunked_ && !part->empty()) {  // an empty chunk would mean the end
    char size[2 * sizeof(std::size_t)];
    before_.append(size, std::to_chars(size, size + sizeof size, part->size(), 16).ptr);
    before_ += "\r\n";
    *part += "\r\n";
  }
  bytes_ = *part;
}

}  // namespace martlet::net
