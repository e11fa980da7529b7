// stream_s3_object BUCKET KEY BYTES: streams a generated object of this size to the endpoint named in the environment, reads it back,
// and compares the bytes. Prints the program's peak memory in KB.
// links: aws_s3_objects
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/client/net_client.hpp>
#include <martlet/aws/s3_objects/s3_objects.hpp>

namespace {

using namespace martlet;

char byte_at(std::uint64_t place) { return static_cast<char>(place * 31 + place / 253); }

class GeneratedStream final : public http::BodyStream {
 public:
  explicit GeneratedStream(std::uint64_t size) : size_(size) {}
  Task<std::optional<std::string>> next() override {
    if (at_ == size_) co_return std::nullopt;
    std::string part(static_cast<std::size_t>(std::min<std::uint64_t>(size_ - at_, 100'000)), '\0');
    for (char& byte : part) byte = byte_at(at_++);
    co_return part;
  }

 private:
  const std::uint64_t size_;
  std::uint64_t at_ = 0;
};

// The peak memory of this program alone. getrusage() would include that of the parent process.
std::string memory_kb() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (word == "VmHWM:" && status >> word) return word;
  }
  return "0";
}

Task<bool> put_and_read(aws::S3Objects& objects, aws::ObjectName name, std::uint64_t size) {
  aws::PutOptions options;
  options.content_type = "text/plain";
  options.metadata = {{"made-by", "martlet"}};
  auto body = std::make_unique<GeneratedStream>(size);
  aws::Outcome<aws::PutObjectResponse> put = co_await objects.put(name, std::move(body), options);
  aws::value_or_throw(std::move(put));
  aws::Outcome<aws::ReadObject> read = co_await objects.read(name);
  aws::ReadObject object = aws::value_or_throw(std::move(read));
  if (object.size != size || object.content_type != "text/plain" || object.metadata["made-by"] != "martlet") co_return false;
  std::uint64_t at = 0;
  while (true) {
    std::optional<std::string> part = co_await object.stream->next();
    if (!part) co_return at == size;
    for (const char byte : *part) {
      if (byte != byte_at(at++)) co_return false;
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  aws::NetClient client;
  aws::S3Objects objects(client);
  const bool is_same = aws::wait_for(put_and_read(objects, aws::ObjectName(argv[1], argv[2]), std::strtoull(argv[3], nullptr, 10)));
  std::cout << memory_kb() << '\n';
  return is_same ? 0 : 1;
}
