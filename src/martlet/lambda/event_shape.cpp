#include "event_shape.hpp"

#include <martlet/json/sax.hpp>

namespace martlet::lambda {
namespace {

constexpr std::size_t names_max = 20;
constexpr std::size_t name_bytes_max = 64;

// A reader of an event's shape. It stops as soon as the shape is known: at the first value if that isn't an object.
class ShapeReader final : public json::SaxHandler {
 public:
  std::string words() const { return words_; }

  bool begin_object() override {
    if (++depth_ == 1) words_ = "an object";
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool begin_array() override { return depth_++ > 0 || top("an array"); }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool key(std::string_view name) override {
    if (depth_ != 1 || names_ > names_max) return true;
    if (names_++ == names_max) {
      words_ += ", ...";
    } else {
      words_ += names_ == 1 ? " with the members `" : ", `";
      words_ += name.size() <= name_bytes_max ? std::string(name) : std::to_string(name.size()) + " bytes";
      words_ += '`';
    }
    return true;
  }
  bool string(std::string_view) override { return depth_ > 0 || top("a string"); }
  bool int64(std::int64_t) override { return depth_ > 0 || top("a number"); }
  bool uint64(std::uint64_t) override { return depth_ > 0 || top("a number"); }
  bool number(double, std::string_view) override { return depth_ > 0 || top("a number"); }
  bool boolean(bool) override { return depth_ > 0 || top("a boolean"); }
  bool null() override { return depth_ > 0 || top("null"); }

 private:
  bool top(const char* words) {
    words_ = words;
    return false;
  }
  std::string words_ = "not JSON";
  int depth_ = 0;
  std::size_t names_ = 0;
};

}  // namespace

std::string event_shape(std::string_view event) {
  ShapeReader reader;
  // sax_parse() reports stopping as an error, which is expected here. The shape of a truncated event is that of its beginning.
  (void)json::sax_parse(event, reader);
  return reader.words();
}

}  // namespace martlet::lambda
