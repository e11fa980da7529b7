#include "checksum.hpp"

#include <array>
#include <variant>

#include <boost/crc.hpp>

#include <martlet/base/digest.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {
namespace {

// The polynomials of the CRCs. The highest bit is the coefficient of the highest power.
constexpr std::uint32_t crc32_polynomial = 0x04C11DB7;
constexpr std::uint32_t crc32c_polynomial = 0x1EDC6F41;
constexpr std::uint64_t crc64nvme_polynomial = 0xAD93D23594C93659;

using Crc32 = boost::crc_optimal<32, crc32_polynomial, 0xFFFFFFFF, 0xFFFFFFFF, true, true>;
using Crc32c = boost::crc_optimal<32, crc32c_polynomial, 0xFFFFFFFF, 0xFFFFFFFF, true, true>;
using Crc64Nvme = boost::crc_optimal<64, crc64nvme_polynomial, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true>;
using AnyState = std::variant<Crc32, Crc32c, Crc64Nvme, Digest>;

struct Names {
  ChecksumAlgorithm algorithm;
  std::string_view name;
  std::size_t bytes;
};
constexpr std::array names = std::to_array<Names>({{ChecksumAlgorithm::crc32, "CRC32", 4},
                                                   {ChecksumAlgorithm::crc32c, "CRC32C", 4},
                                                   {ChecksumAlgorithm::crc64nvme, "CRC64NVME", 8},
                                                   {ChecksumAlgorithm::sha1, "SHA1", 20},
                                                   {ChecksumAlgorithm::sha256, "SHA256", 32}});

const Names& names_of(ChecksumAlgorithm algorithm) { return names[static_cast<std::size_t>(algorithm)]; }

AnyState state_of(ChecksumAlgorithm algorithm) {
  switch (algorithm) {
    case ChecksumAlgorithm::crc32: return Crc32();
    case ChecksumAlgorithm::crc32c: return Crc32c();
    case ChecksumAlgorithm::crc64nvme: return Crc64Nvme();
    case ChecksumAlgorithm::sha1: return Digest(Digest::Algorithm::sha1);
    case ChecksumAlgorithm::sha256: break;
  }
  return Digest(Digest::Algorithm::sha256);
}

std::string big_endian(std::uint64_t number, std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[size - 1 - i] = static_cast<char>(number >> (8 * i) & 0xFF);
  return bytes;
}

std::uint64_t from_big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

std::uint64_t polynomial_of(ChecksumAlgorithm algorithm) {
  if (algorithm == ChecksumAlgorithm::crc32) return crc32_polynomial;
  return algorithm == ChecksumAlgorithm::crc32c ? crc32c_polynomial : crc64nvme_polynomial;
}

// Arithmetic of polynomials modulo the CRC's polynomial, in the CRC's bit order: the highest bit is x^0.
class Field {
 public:
  Field(std::uint64_t polynomial, int width) : one_(std::uint64_t{1} << (width - 1)), reduction_(reflected(polynomial, width)) {}

  std::uint64_t product(std::uint64_t a, std::uint64_t b) const {
    std::uint64_t result = 0;
    for (std::uint64_t bit = one_; bit != 0; bit >>= 1) {
      if (a & bit) result ^= b;
      b = times_x(b);
    }
    return result;
  }
  // Returns x to the power of 8 * bytes, the factor by which appending this many zero bytes multiplies a CRC.
  std::uint64_t shift(std::uint64_t bytes) const {
    std::uint64_t result = one_;
    std::uint64_t power = one_;
    for (int i = 0; i < 8; ++i) power = times_x(power);
    for (; bytes != 0; bytes >>= 1) {
      if (bytes & 1) result = product(result, power);
      power = product(power, power);
    }
    return result;
  }

 private:
  static std::uint64_t reflected(std::uint64_t number, int width) {
    std::uint64_t result = 0;
    for (int i = 0; i < width; ++i) result |= (number >> i & 1) << (width - 1 - i);
    return result;
  }
  std::uint64_t times_x(std::uint64_t a) const { return a & 1 ? a >> 1 ^ reduction_ : a >> 1; }

  const std::uint64_t one_;
  const std::uint64_t reduction_;
};

}  // namespace

struct Checksum::State {
  ChecksumAlgorithm algorithm;
  AnyState any;
};

Checksum::Checksum(ChecksumAlgorithm algorithm) : state_(std::make_unique<State>(State{algorithm, state_of(algorithm)})) {}
Checksum::Checksum(Checksum&&) noexcept = default;
Checksum& Checksum::operator=(Checksum&&) noexcept = default;
Checksum::~Checksum() = default;

void Checksum::update(std::string_view bytes) {
  if (auto* const crc32 = std::get_if<Crc32>(&state_->any)) {
    crc32->process_bytes(bytes.data(), bytes.size());
  } else if (auto* const crc32c = std::get_if<Crc32c>(&state_->any)) {
    crc32c->process_bytes(bytes.data(), bytes.size());
  } else if (auto* const crc64 = std::get_if<Crc64Nvme>(&state_->any)) {
    crc64->process_bytes(bytes.data(), bytes.size());
  } else {
    std::get<Digest>(state_->any).update(bytes);
  }
}

std::string Checksum::bytes() const {
  if (const auto* const digest = std::get_if<Digest>(&state_->any)) return digest->bytes();
  if (const auto* const crc32 = std::get_if<Crc32>(&state_->any)) return big_endian(crc32->checksum(), 4);
  if (const auto* const crc32c = std::get_if<Crc32c>(&state_->any)) return big_endian(crc32c->checksum(), 4);
  return big_endian(std::get<Crc64Nvme>(state_->any).checksum(), 8);
}

std::string combined_checksum(ChecksumAlgorithm algorithm, std::string_view first, std::string_view second, std::uint64_t second_length) {
  const std::size_t size = checksum_bytes(algorithm);
  const Field field(polynomial_of(algorithm), static_cast<int>(8 * size));
  return big_endian(field.product(field.shift(second_length), from_big_endian(first)) ^ from_big_endian(second), size);
}

std::optional<ChecksumAlgorithm> checksum_algorithm(std::string_view name) {
  for (const Names& one : names) {
    if (equals_ignoring_case(one.name, name)) return one.algorithm;
  }
  return std::nullopt;
}
std::string_view name_of(ChecksumAlgorithm algorithm) { return names_of(algorithm).name; }
std::string checksum_header(ChecksumAlgorithm algorithm) { return "x-amz-checksum-" + to_lower(name_of(algorithm)); }
std::size_t checksum_bytes(ChecksumAlgorithm algorithm) { return names_of(algorithm).bytes; }
bool may_be_of_full_object(ChecksumAlgorithm algorithm) { return checksum_bytes(algorithm) <= 8; }

}  // namespace martlet::cloud::s3
