// Runs a fuzz target without libFuzzer: TARGET SEEDS_DIR MILLISECONDS LAST_INPUT_FILE
// Runs every seed unchanged, then random mutations of the seeds until the time is over. The sequence of mutations is the same in every
// run; a faster machine gets further. The current input is in LAST_INPUT_FILE, so after a crash, that file contains the cause. To
// reproduce the crash, pass the file as SEEDS_DIR, and 0 milliseconds.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t input_bytes_max = 64 * 1024;

// A memory-mapped file, so that the input is kept no matter how the process dies.
class LastInput {
 public:
  explicit LastInput(const char* path) : file_(::open(path, O_RDWR | O_CREAT | O_TRUNC, 0644)) {
    if (file_ < 0 || ::ftruncate(file_, input_bytes_max) != 0) fail(path);
    bytes_ = ::mmap(nullptr, input_bytes_max, PROT_READ | PROT_WRITE, MAP_SHARED, file_, 0);
    if (bytes_ == MAP_FAILED) fail(path);
  }
  LastInput(const LastInput&) = delete;
  LastInput& operator=(const LastInput&) = delete;
  ~LastInput() {
    ::munmap(bytes_, input_bytes_max);
    ::close(file_);
  }

  void note(const Bytes& input) {
    if (input.size() != size_ && ::ftruncate(file_, static_cast<off_t>(input.size())) != 0) fail("the last input's file");
    size_ = input.size();
    if (!input.empty()) std::memcpy(bytes_, input.data(), input.size());
  }

 private:
  [[noreturn]] static void fail(const char* what) {
    std::perror(what);
    std::exit(2);
  }
  int file_;
  void* bytes_ = nullptr;
  std::size_t size_ = input_bytes_max;
};

std::vector<Bytes> seeds_of(const std::filesystem::path& place) {
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_regular_file(place)) files.push_back(place);
  if (std::filesystem::is_directory(place)) {
    for (const auto& entry : std::filesystem::directory_iterator(place)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Bytes> seeds;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    Bytes seed{std::istreambuf_iterator<char>(file), {}};
    seed.resize(std::min(seed.size(), input_bytes_max));
    seeds.push_back(std::move(seed));
  }
  return seeds;
}

class Mutator {
 public:
  explicit Mutator(std::vector<Bytes> seeds) : seeds_(std::move(seeds)) {
    if (seeds_.empty()) seeds_.emplace_back();
  }

  // Returns a seed with one to eight changes.
  Bytes next() {
    Bytes bytes = seeds_[below(seeds_.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(bytes);
    bytes.resize(std::min(bytes.size(), input_bytes_max));
    return bytes;
  }

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  std::uint8_t any_byte() {
    static constexpr char telling[] = "\0\t\r\n \"%&'*+,-./0123456789:;<=>?[\\]{}\x7f\x80\xc3\xed\xf4\xff";
    return static_cast<std::uint8_t>(below(2) == 0 ? random_() : static_cast<unsigned char>(telling[below(sizeof telling - 1)]));
  }
  static Bytes::iterator at(Bytes& bytes, std::size_t position) { return bytes.begin() + static_cast<std::ptrdiff_t>(position); }

  void change(Bytes& bytes) {
    const std::size_t from = below(bytes.size() + 1);
    const std::size_t to = from + below(std::min<std::size_t>(bytes.size() - from, 32) + 1);
    switch (below(6)) {
      case 0:  // replaces a byte
        if (from < bytes.size()) bytes[from] = any_byte();
        break;
      case 1:  // flips a bit
        if (from < bytes.size()) bytes[from] ^= static_cast<std::uint8_t>(1U << below(8));
        break;
      case 2: bytes.insert(at(bytes, from), any_byte()); break;
      case 3: bytes.erase(at(bytes, from), at(bytes, to)); break;
      case 4: {  // repeats a part
        const Bytes part(at(bytes, from), at(bytes, to));
        for (std::size_t times = 1 + below(8); times > 0; --times) bytes.insert(at(bytes, from), part.begin(), part.end());
        break;
      }
      default: {  // replaces the end by that of another seed
        const Bytes& other = seeds_[below(seeds_.size())];
        const auto cut = other.begin() + static_cast<std::ptrdiff_t>(below(other.size() + 1));
        bytes.resize(from);
        bytes.insert(bytes.end(), cut, other.end());
      }
    }
  }

  std::vector<Bytes> seeds_;
  std::mt19937_64 random_{20'260'101};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: %s SEEDS_DIR MILLISECONDS LAST_INPUT_FILE\n", argv[0]);
    return 2;
  }
  const std::vector<Bytes> seeds = seeds_of(argv[1]);
  LastInput last(argv[3]);
  const auto try_out = [&](const Bytes& input) {
    last.note(input);
    LLVMFuzzerTestOneInput(input.data(), input.size());
  };
  for (const Bytes& seed : seeds) try_out(seed);
  Mutator mutator(seeds);
  std::size_t mutations = 0;
  for (const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(std::atoi(argv[2]));
       std::chrono::steady_clock::now() < end; ++mutations) {
    try_out(mutator.next());
  }
  std::printf("%zu seeds, %zu mutations\n", seeds.size(), mutations);
}
