#include "time_zone.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace martlet::cloud::event_bridge {
namespace {

using std::chrono::seconds;

// A reader of the numbers of a file, most significant byte first.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  bool has(std::size_t count) const { return bytes_.size() >= count; }
  void skip(std::size_t count) { bytes_.remove_prefix(count); }
  std::int64_t number(std::size_t size) {
    std::uint64_t number = bytes_[0] & 0x80 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8U | static_cast<unsigned char>(bytes_[i]);
    skip(size);
    return static_cast<std::int64_t>(number);
  }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

struct Counts {
  std::size_t utc, standard, leaps, changes, types, characters;
};
constexpr std::size_t header_bytes = 44;

Counts read_counts(std::string_view header) {
  Bytes bytes(header.substr(20));
  Counts counts{};
  for (std::size_t* count : {&counts.utc, &counts.standard, &counts.leaps, &counts.changes, &counts.types, &counts.characters})
    *count = static_cast<std::size_t>(bytes.number(4) & 0xFFFFFFFF);
  return counts;
}

std::size_t data_bytes(const Counts& counts, std::size_t time_bytes) {
  return counts.changes * (time_bytes + 1) + counts.types * 6 + counts.characters + counts.leaps * (time_bytes + 4) + counts.standard +
         counts.utc;
}

std::unexpected<Error> not_a_zone() { return failure(Code::malformed, "this is not a time zone file"); }

bool is_zone_name(const std::string& name) {
  const bool has_dots = name.find("..") != std::string::npos;
  return !name.empty() && name.front() != '/' && !has_dots;
}

}  // namespace

Result<TimeZone> TimeZone::load(const std::string& name) {
  if (name == "UTC") return TimeZone();
  std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
  if (!is_zone_name(name) || !file) return failure(Code::missing, "there is no time zone \"" + name + "\" on this machine");
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return read(bytes);
}

// Reads the second part of a file, which has 64-bit times.
Result<TimeZone> TimeZone::read(std::string_view file) {
  constexpr std::size_t changes_max = 10'000;
  if (file.size() < header_bytes || !file.starts_with("TZif") || file[4] < '2') return not_a_zone();
  const std::size_t first_part = header_bytes + data_bytes(read_counts(file), 4);
  if (file.size() < first_part + header_bytes) return not_a_zone();
  file.remove_prefix(first_part);
  const Counts counts = read_counts(file);
  file.remove_prefix(header_bytes);
  if (counts.changes > changes_max || counts.types == 0 || file.size() < data_bytes(counts, 8)) return not_a_zone();
  Bytes times(file);
  Bytes kinds(file.substr(counts.changes * 8));
  Bytes types(file.substr(counts.changes * 9));
  std::vector<seconds> offsets;
  for (std::size_t i = 0; i < counts.types; ++i) {
    offsets.emplace_back(types.number(4));
    types.skip(2);
  }
  TimeZone zone;
  zone.first_ = offsets.front();
  for (std::size_t i = 0; i < counts.changes; ++i) {
    const std::size_t kind = static_cast<std::size_t>(kinds.number(1) & 0xFF);
    if (kind >= offsets.size()) return not_a_zone();
    zone.changes_.push_back({times.number(8), offsets[kind]});
  }
  return zone;
}

seconds TimeZone::offset_at(WallTime time) const {
  const std::int64_t at = std::chrono::floor<seconds>(time.time_since_epoch()).count();
  const auto next = std::ranges::upper_bound(changes_, at, {}, &Change::at);
  return next == changes_.begin() ? first_ : std::prev(next)->offset;
}

std::optional<WallTime> TimeZone::at_local(WallTime local) const {
  // Tries the offsets of a day before and a day after.
  constexpr auto day = std::chrono::hours(24);
  for (const seconds offset : {offset_at(local - day), offset_at(local + day)}) {
    const WallTime time = local - offset;
    if (offset_at(time) == offset) return time;
  }
  return std::nullopt;
}

}  // namespace martlet::cloud::event_bridge
