internal import SocialOrder
