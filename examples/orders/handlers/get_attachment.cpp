#include "get_attachment.hpp"

#include "granted.hpp"

namespace orders {

martlet::Response GetAttachment::operator()(martlet::Param<"id"> id) const {
  Attachment attachment = granted(attachments_.find(*id));
  martlet::Response response(martlet::Bytes{std::move(attachment.bytes)});
  response.type(attachment.media_type);
  response.etag("v" + std::to_string(attachment.version));
  // Never shown by a browser as part of our site: somebody else made it.
  response.header("content-disposition", "attachment; filename=\"" + *id + "\"");
  return response;
}

}  // namespace orders
